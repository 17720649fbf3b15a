import { expect, test } from 'vitest';
import { exportWish, firstChoices, type Listed } from './export-wish.ts';

const plain: Listed = { filter: null, sort: [], search: '', columns: ['name', 'amount'] };
const filter = { field: 'stage', operator: 'equals', operand: { kind: 'constant', value: 's1' } } as const;

test('begins with what was picked, else with what the list shows, else with everything', () => {
  expect(firstChoices(plain, ['a']).reach).toBe('picked');
  expect(firstChoices({ ...plain, filter }, []).reach).toBe('list');
  expect(firstChoices({ ...plain, search: '朗泽' }, []).reach).toBe('list');
  expect(firstChoices(plain, []).reach).toBe('all');
});

test('asks for the records that were meant, in the order of the list', () => {
  const listed: Listed = { ...plain, filter, sort: [{ field: 'amount', direction: 'desc' }] };
  const choices = firstChoices(listed, ['a']);

  expect(exportWish(choices, listed, ['a'])).toEqual({
    records: { kind: 'picked', ids: ['a'] },
    sort: [{ field: 'amount', direction: 'desc' }],
    format: 'xlsx',
    fields: ['name', 'amount'],
    values: 'shown',
    subforms: 'merged',
    attachments: 'none',
  });
  expect(exportWish({ ...choices, reach: 'list' }, listed, ['a']).records).toEqual({
    kind: 'list',
    filter,
    search: '',
  });
  expect(exportWish({ ...choices, reach: 'all' }, listed, ['a']).records).toEqual({ kind: 'all' });
});
