import { Block, fieldsOf, publishPublicForm, withNeeded, withoutNeeding } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';

const option = (id: string) => ({ id, label: id, color: 'teal' });
const blocks = [
  { id: 'industry', type: 'select', config: { options: [option('made'), option('sold')] } },
  {
    id: 'branch',
    type: 'select',
    config: {
      options: [option('cars'), option('rest')],
      parent: 'industry',
      allowed: { made: ['cars'] },
      supplement: 'more',
    },
  },
  { id: 'more', type: 'text' },
  { id: 'name', type: 'text' },
].map((block) => Block.parse({ key: block.id, label: block.id, ...block }));
const fields = new Map(fieldsOf({ blocks }, fieldTypes).map((field) => [field.id, field]));

test('with a choice go the one it depends on and the text that says more', () => {
  expect([...withNeeded(['name', 'branch'], fields)]).toEqual(['name', 'branch', 'industry', 'more']);
  expect([...withoutNeeding(['name', 'industry', 'branch', 'more'], 'industry', fields)]).toEqual(['name', 'more']);
});

test('what has a value from the beginning need not be asked', () => {
  const known = blocks.map((block) =>
    block.id === 'industry' ? { ...block, default: { kind: 'constant' as const, value: 'made' } } : block,
  );
  const knownFields = new Map(fieldsOf({ blocks: known }, fieldTypes).map((field) => [field.id, field]));
  expect([...withNeeded(['branch'], knownFields)]).toEqual(['branch', 'more']);
});

test('a link that asks for one without the other is not published', () => {
  const draft = { formId: '01900000-0000-7000-8000-000000000001', name: '链接', fields: ['name', 'branch', 'more'] };
  const published = publishPublicForm(draft, blocks, fieldTypes);
  expect(published).toMatchObject({ ok: false, error: { issues: [{ path: ['fields'], code: 'needed' }] } });
  expect(publishPublicForm({ ...draft, fields: [...draft.fields, 'industry'] }, blocks, fieldTypes).ok).toBe(true);
});
