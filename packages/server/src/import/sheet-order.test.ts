import { PlannedSheet } from '@mortise/core';
import { expect, test } from 'vitest';
import { sheetOrder } from './sheet-order.ts';

const sheetTo = (sheet: number, ...targets: number[]) =>
  PlannedSheet.parse({
    sheet,
    form: { kind: 'new', name: `S${sheet}`, titleColumn: null },
    columns: targets.map((toSheet, column) => ({
      column,
      target: { kind: 'relation', label: 'link', toSheet, keyColumn: 0 },
    })),
  });

const orderOf = (sheets: PlannedSheet[]) =>
  sheetOrder(sheets).map(({ sheet, later }) => `${sheet.sheet}${later.length > 0 ? '*' : ''}`);

test('fills what is pointed to before what points', () => {
  expect(orderOf([sheetTo(0, 1, 2), sheetTo(1), sheetTo(2, 1)])).toEqual(['1', '2', '0']);
});

test('links a sheet that points to itself afterwards', () => {
  expect(orderOf([sheetTo(0, 0)])).toEqual(['0*']);
});

test('breaks a circle once, and links the rest as usual', () => {
  expect(orderOf([sheetTo(0, 1), sheetTo(1, 0)])).toEqual(['0*', '1']);
});
