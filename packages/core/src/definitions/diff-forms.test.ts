import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineFieldType } from '../field-type.ts';
import { ok } from '../result.ts';
import { diffForms } from './diff-forms.ts';
import { FormDraft } from './form.ts';

const formOf = (ids: readonly string[], rest: Record<string, unknown> = {}) =>
  FormDraft.parse({ name: '客户', blocks: ids.map((id) => ({ id, type: 'text', label: id, key: id })), ...rest });
const whats = (from: FormDraft, to: FormDraft) => diffForms(from, to, {}).map(({ kind, what }) => `${kind} ${what}`);

test('nothing changed, nothing told', () => {
  expect(whats(formOf(['a', 'b']), formOf(['a', 'b']))).toEqual([]);
});

test('tells of the one block that moved, not of those that made room', () => {
  expect(whats(formOf(['a', 'b', 'c', 'd']), formOf(['d', 'a', 'b', 'c']))).toEqual(['changed block d place']);
});

test('names the title field as people know it', () => {
  const changes = diffForms(formOf(['a', 'b']), formOf(['a', 'b'], { titleFieldId: 'b' }), {});

  expect(changes).toMatchObject([{ what: 'titleFieldId', text: { zh: '标题字段：空 → b' } }]);
});

test('a setting that publishing wrote down at its default is no change', () => {
  const box = defineFieldType({
    type: 'text',
    label: { zh: '文本', en: 'Text' },
    group: 'basic',
    icon: 'type',
    config: z.object({ rows: z.number() }),
    defaults: { rows: 1 },
    kind: () => 'text',
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: () => z.string(),
    format: (value) => value,
    parse: () => ok(null),
  });
  const form = (config: object) => formOf([], { blocks: [{ id: 'a', type: 'text', label: 'a', key: 'a', config }] });

  expect(diffForms(form({ rows: 1 }), form({}), { text: box })).toEqual([]);
  expect(diffForms(form({ rows: 2 }), form({}), { text: box })).toHaveLength(1);
});

test('applied to the blocks, additions and removals give the other form', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(ids, ids, (from, to) => {
      const told = whats(formOf(from), formOf(to));
      const of = (kind: string) => told.flatMap((line) => line.match(`^${kind} block (\\w)$`)?.[1] ?? []);

      const result = [...from.filter((id) => !of('removed').includes(id)), ...of('added')];

      expect(result.sort()).toEqual([...to].sort());
    }),
  );
});
