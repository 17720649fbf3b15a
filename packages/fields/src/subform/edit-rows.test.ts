import { Block, fieldsOf, type Row, textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { parseContext, viewContext } from '../test-contexts.ts';
import { copyRow, heldRows, moveRow, newRow, pasteRows, setCell } from './edit-rows.ts';
import { summarise } from './summarise.ts';

const blocks = [
  { id: 'lines', type: 'subform', key: 'lines', label: '明细' },
  { id: 'item', type: 'text', key: 'item', label: '品名', parent: 'lines' },
  {
    id: 'price',
    type: 'currency',
    key: 'price',
    label: '单价',
    parent: 'lines',
    default: { kind: 'constant', value: '0' },
  },
].map((block) => Block.parse(block));
const columns = fieldsOf({ blocks }, fieldTypes)[0]?.columns ?? [];
const row = (item: string, price: string | null = null): Row => ({ id: item, item, price });

const cellsOf = (texts: readonly (readonly string[])[]) => texts.map((line) => line.map(textCell));
const anywhere = {
  over: columns,
  columns,
  mayType: () => true,
  context: { ...parseContext(), actor: viewContext().actor },
};

test('a new row starts from the defaults of its columns', () => {
  expect(newRow(columns, viewContext().actor)).toMatchObject({ item: null, price: '0' });
});

test('rows are moved, copied and changed without touching the others', () => {
  const rows = [row('a'), row('b'), row('c')];
  expect(moveRow(rows, 2, 0).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(moveRow(rows, 0, -1)).toBe(rows);
  expect(copyRow(rows, 0).map(({ item }) => item)).toEqual(['a', 'a', 'b', 'c']);
  expect(setCell(rows, 1, 'item', '')[1]).toMatchObject({ id: 'b', item: null });
  expect(setCell(rows, 1, 'item', 'x')[0]).toBe(rows[0]);
});

test('cells of the clipboard are read as their columns read them, and go on in new rows', () => {
  const matrix = [
    ['控制柜', '¥1,200.50'],
    ['线缆', '很多'],
    ['桥架', '3'],
  ];
  const pasted = pasteRows({
    rows: [row('a', '1'), row('b', '2')],
    cells: cellsOf(matrix),
    at: { row: 1, column: 0 },
    most: 3,
    ...anywhere,
  });
  expect(pasted.rows.map(({ item, price }) => [item, price])).toEqual([
    ['a', '1'],
    ['控制柜', '1200.5'],
    ['线缆', '0'],
  ]);
  expect(pasted.refused).toBe(1);
});

test('a paste leaves alone what nobody may type into', () => {
  const mayType = ({ key }: { key: string }) => key !== 'price';
  const cells = cellsOf([['控制柜', '9']]);
  const pasted = pasteRows({ rows: [row('a', '1')], cells, at: { row: 0, column: 0 }, most: 3, ...anywhere, mayType });
  expect(pasted.rows.map(({ item, price }) => [item, price])).toEqual([['控制柜', '1']]);
});

test('a column in which somebody is typing a number is summed up without it', () => {
  const price = { key: 'price', kind: 'number' } as const;
  expect(summarise([row('a', '-'), row('b', '0.2')], price, 'sum')).toBe('0.2');
  expect(summarise([row('a', '1x')], price, 'max')).toBeNull();
});

test('a column is summed exactly', () => {
  const rows = [row('a', '0.1'), row('b', '0.2'), row('c')];
  const price = { key: 'price', kind: 'number' } as const;
  expect(['sum', 'avg', 'count', 'max', 'min'].map((how) => summarise(rows, price, how as 'sum'))).toEqual([
    '0.3',
    '0.15',
    '2',
    '0.2',
    '0.1',
  ]);
});

test('a paste goes around rows that are held, and on behind them', () => {
  const rows = [row('a', '1'), row('b', '2')];
  const held = heldRows(false, [row('a')]);
  const pasted = pasteRows({
    ...anywhere,
    rows,
    cells: cellsOf([['x'], ['y'], ['z']]),
    at: { row: 0, column: 0 },
    most: 3,
    mayType: (_, rowId) => rowId === null || !held.has(rowId),
  });
  expect(pasted.rows.map(({ item }) => item)).toEqual(['a', 'y', 'z']);
});

test('rows are held only where stored ones may not be edited', () => {
  expect(heldRows(true, [row('a')]).size).toBe(0);
  expect(heldRows(false, null).size).toBe(0);
  expect([...heldRows(false, [row('a')])]).toEqual(['a']);
});
