import { expect, test } from 'vitest';
import { suggestOutputs } from './suggest-outputs.ts';

test('the rows are the first list of objects, and each simple value of a row is an output', () => {
  const answer = {
    code: 0,
    data: { total: 2, items: [{ id: 7, 企业名称: '华为', ids: { credit: '914' }, tags: ['a'] }] },
  };
  expect(suggestOutputs(answer)).toEqual({
    rows: 'data.items',
    outputs: [
      { name: 'id', label: 'id', path: 'id' },
      { name: 'value', label: '企业名称', path: '企业名称' },
      { name: 'ids_credit', label: 'credit', path: 'ids.credit' },
      { name: 'tags', label: 'tags', path: 'tags' },
    ],
    title: 'value',
    detail: 'id',
  });
});

test('an answer of one object is one row', () => {
  expect(suggestOutputs({ name: '华为', tags: [] })).toMatchObject({ rows: '', title: 'name', detail: 'tags' });
});

test.each([null, [], 'x', 5, {}, [1, 2]])('%j offers nothing', (answer) => {
  expect(suggestOutputs(answer)).toBeNull();
});

test('keys that a path cannot name are left out, and names are not given twice', () => {
  const found = suggestOutputs([{ 'a.b': 1, 名: 2, 称: 3 }]);
  expect(found?.outputs.map(({ name, path }) => [name, path])).toEqual([
    ['value', '名'],
    ['value_2', '称'],
  ]);
});
