import { Block, fieldsOf, type RecordView } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, test } from 'vitest';
import { listFields } from '../list/list-fields.ts';
import { allRights } from '../rights/form-rights.ts';
import { firstChoice, fromAll, fullest, type MergeRow, mergeRows, takenOver } from './merge-choice.ts';

const fields = listFields({
  fields: fieldsOf(
    {
      blocks: [
        { id: 'name', key: 'name', type: 'text', label: '名称' },
        { id: 'phone', key: 'phone', type: 'phone', label: '电话' },
        { id: 'tags', key: 'tags', type: 'tags', label: '标签' },
        { id: 'no', key: 'no', type: 'autonumber', label: '编号' },
        { id: 'parent', key: 'parent', type: 'relation', label: '上级', config: { formId: 'x', multiple: false } },
        { id: 'lines', key: 'lines', type: 'subform', label: '明细', config: { mostRows: 50 } },
        { id: 'what', key: 'what', type: 'text', label: '品名', parent: 'lines' },
      ].map((block) => Block.parse(block)),
    },
    fieldTypes,
  ),
  rights: allRights,
});
const record = (id: string, values: RecordView['values'], more: Partial<RecordView> = {}) =>
  ({ id, values, ownerId: 'lan', createdAt: `2026-01-0${id}`, version: 1, ...more }) as RecordView;
const ids = ['1', '2'];
const rowOf = (rows: readonly MergeRow[], id: string) => rows.find(({ field }) => field.id === id) as MergeRow;
const taken = (one: RecordView, other: RecordView, survivorId = '1', rights = allRights) => {
  const rows = mergeRows(fields, [one, other], rights);
  return takenOver(rows, (row) => firstChoice(row, ids, survivorId), ids, survivorId);
};

describe('what is compared', () => {
  test('is what somebody typed, and the owner; numbers that the product gives are not', () => {
    const rows = mergeRows(fields, [record('1', {}), record('2', {})], allRights);
    expect(rows.map(({ field }) => field.id)).toEqual(['name', 'phone', 'tags', 'parent', 'lines', '$owner']);
  });

  test('is the same where all say the same', () => {
    const rows = mergeRows(fields, [record('1', { name: '甲' }), record('2', { name: '甲', phone: '1' })], allRights);
    expect([rowOf(rows, 'name').isSame, rowOf(rows, 'phone').isSame]).toEqual([true, false]);
  });
});

describe('unless somebody says otherwise', () => {
  test('the record that stays is the one that says most, and of those the oldest', () => {
    const [one, other] = [record('1', { name: '甲' }), record('2', { name: '乙', phone: '1' })];
    expect(fullest(mergeRows(fields, [one, other], allRights), [one, other])).toBe('2');
    const third = record('3', { name: '丙', phone: '2' });
    expect(fullest(mergeRows(fields, [third, other], allRights), [third, other])).toBe('2');
  });

  test('its values stay, and what it does not say comes from another', () => {
    expect(taken(record('1', { name: '甲' }), record('2', { name: '乙', phone: '13800000000' }))).toMatchObject({
      values: { phone: '13800000000' },
    });
  });

  test('lists come together, each thing once', () => {
    const both = taken(record('1', { tags: ['老', '大'] }), record('2', { tags: ['大', '新'] }));
    expect(both.values).toEqual({ tags: ['老', '大', '新'] });
    const within = taken(record('1', { tags: ['大'] }), record('2', { tags: ['大', '新'] }));
    expect(within.values).toEqual({ tags: ['大', '新'] });
  });

  test('rows of the other become rows of its own, and rows that are the same come once', () => {
    const { values } = taken(
      record('1', { lines: [{ id: 'a', what: '椅' }] }),
      record('2', {
        lines: [
          { id: 'b', what: '桌' },
          { id: 'c', what: '椅' },
        ],
      }),
    );
    const lines = values.lines as { id: string; what: string }[];
    expect(lines.map(({ what }) => what)).toEqual(['桌', '椅']);
    expect(lines[0]?.id).not.toBe('b');
    expect(lines[1]?.id).toBe('a');
  });

  test('nothing comes to name itself', () => {
    expect(taken(record('1', {}), record('2', { parent: '1' })).values).toEqual({});
  });

  test('who may not change a field leaves it as it is, even if it is empty', () => {
    const rights = { ...allRights, right: (id: string) => (id === 'phone' ? 'read' : 'edit') as 'read' };
    expect(taken(record('1', {}), record('2', { phone: '1' }), '1', rights).values).toEqual({});
  });
});

test('another owner is said beside the values', () => {
  const rows = mergeRows(fields, [record('1', {}), record('2', {}, { ownerId: 'ning' })], allRights);
  expect(takenOver(rows, ({ field }) => (field.id === '$owner' ? '2' : '1'), ids, '1')).toMatchObject({
    values: {},
    ownerId: 'ning',
  });
  expect(firstChoice(rowOf(rows, '$owner'), ids, '1')).not.toBe(fromAll);
});
