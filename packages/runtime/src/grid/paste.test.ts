import { Block, fieldsOf, type ParseContext, type RecordView, readTsv } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, it } from 'vitest';
import { listFields } from '../list/list-fields.ts';
import { allRights } from '../rights/form-rights.ts';
import { planPaste } from './paste.ts';

const blocks = [
  { id: 'name', type: 'text', key: 'name', label: '名称', required: true },
  { id: 'amount', type: 'currency', key: 'amount', label: '金额' },
  { id: 'no', type: 'autonumber', key: 'no', label: '编号' },
].map((block) => Block.parse(block));
const columns = listFields({ fields: fieldsOf({ blocks }, fieldTypes), rights: allRights }).slice(0, 3);
const context: ParseContext = { locale: 'zh', timeZone: 'Asia/Shanghai', find: () => [], dateOrder: 'ymd' };
const row = (values: Record<string, unknown>) => ({ id: 'r', version: 1, values }) as unknown as RecordView;

describe('cells of the clipboard', () => {
  it('are read as Excel writes them', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTsv('"a ""b""\nc"\td')).toEqual([['a "b"\nc', 'd']]);
    expect(readTsv('5" pipe\tx')).toEqual([['5" pipe', 'x']]);
    expect(readTsv('one')).toEqual([['one']]);
  });
});

describe('what pasting would do', () => {
  it('changes rows that are there and makes rows past the end', () => {
    const plan = planPaste(
      [
        ['海曜', '¥1,200.50'],
        ['云枢', '30'],
      ],
      columns,
      [row({ name: '海曜', amount: '1' })],
      context,
    );
    expect(plan.updates).toEqual([{ record: expect.anything(), values: { amount: '1200.5' } }]);
    expect(plan.creates).toEqual([{ name: '云枢', amount: '30' }]);
    expect(plan.refused).toEqual([]);
  });

  it('refuses what cannot be read, what must not be empty and what nobody may edit', () => {
    const plan = planPaste([['', '很多钱', 'X-1']], columns, [row({ name: 'a' })], context);
    expect(plan.refused.map(({ field }) => field.id)).toEqual(['name', 'amount', 'no']);
    expect(plan.updates).toEqual([]);
  });

  it('says how many columns stand past the last one', () => {
    expect(planPaste([['a', '1', '', 'x', 'y']], columns, [], context).beyond).toBe(2);
  });

  it('does nothing with rows that are the same, and makes no empty rows', () => {
    const plan = planPaste(
      [
        ['a', '1'],
        ['', ''],
      ],
      columns,
      [row({ name: 'a', amount: '1' })],
      context,
    );
    expect(plan.updates).toEqual([]);
    expect(plan.creates).toEqual([]);
  });
});
