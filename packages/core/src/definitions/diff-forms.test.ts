import fc from 'fast-check';
import { expect, test } from 'vitest';
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
