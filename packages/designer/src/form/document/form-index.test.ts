import { Block, FormDraft } from '@mortise/core';
import { expect, test } from 'vitest';
import { indexOf, readingOrder } from './form-index.ts';

const block = (id: string, parent: string | null = null) => Block.parse({ id, type: 'text', parent });

test('reads a block, then what is inside it, wherever it stands in the list', () => {
  const { blocks } = FormDraft.parse({ blocks: [block('in', 'box'), block('a'), block('box'), block('z')] });

  expect(
    readingOrder(
      indexOf({ name: '', icon: '', titleFieldId: null, blocks, rules: [], uniqueSets: [], followUp: null }),
      blocks,
    ),
  ).toEqual(['a', 'box', 'in', 'z']);
});

test('what has lost its parent can still be reached', () => {
  const form = FormDraft.parse({ blocks: [block('lost', 'gone'), block('a')] });

  expect(readingOrder(indexOf(form), form.blocks)).toEqual(['a', 'lost']);
});
