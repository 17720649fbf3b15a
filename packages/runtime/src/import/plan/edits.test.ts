import { expect, test } from 'vitest';
import { draftOf, planOf } from './draft.ts';
import { includeSheet, meanAll, meanRow, rename, setDateOrder, setNoValueWords, setTarget, setType } from './edits.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { analysisOf, columnOf, planFor, sheetOf } from './specimens.ts';

const products = sheetOf(0, '产品', [columnOf('型号', { isUnique: true }), columnOf('单价', { type: 'number' })]);
const deals = sheetOf(1, '商机', [
  columnOf('客户'),
  columnOf('产品', { type: 'select' }),
  columnOf('签约日', { type: 'datetime', settings: { isOrderUnsure: true, precision: 'month' } }),
]);
const pivot = sheetOf(2, '透视', [columnOf('行标签')], { isRecommended: false });
const analysis = analysisOf([products, deals, pivot], {
  relations: [{ fromSheet: 1, fromColumn: 1, toSheet: 0, toColumn: 0, missing: 0, missingValues: [] }],
});
const draft = draftOf(analysis, planFor(analysis, [products, deals]), null);
const at = { sheet: 1, column: 1 };
const columnAt = (given: typeof draft, { sheet, column } = at) => given.sheets[sheet]?.columns[column];

test('a draft nobody touched is the proposed plan again', () => {
  expect(planOf(draft)).toEqual(planFor(analysis, [products, deals]));
});

test('a sheet that is not in the plan is kept ready and left out', () => {
  expect(draft.sheets[2]).toMatchObject({ isIncluded: false, form: { name: '透视', titleColumn: 0 } });
  expect(planOf(includeSheet(draft, analysis, 2, true)).sheets.map(({ sheet }) => sheet)).toEqual([0, 1, 2]);
});

test('leaving a sheet out turns relations to it into plain fields under their own names, and taking it in brings them back', () => {
  const named = rename(draft, at, '所购产品');
  const without = includeSheet(named, analysis, 0, false);
  expect(columnAt(without)?.target).toMatchObject({ kind: 'new', type: 'select', label: '所购产品' });
  expect(columnAt(includeSheet(without, analysis, 0, true))?.target).toEqual({
    kind: 'relation',
    label: '所购产品',
    toSheet: 0,
    keyColumn: 0,
  });
});

test('a new type keeps the name and takes along what was found in the column', () => {
  const column = deals.columns[2];
  if (!column) throw new Error('no column');
  const place = { sheet: 1, column: 2 };
  const asText = setType(rename(draft, place, '签约'), place, 'text', column);
  expect(columnAt(asText, place)?.target).toEqual({ kind: 'new', type: 'text', label: '签约', config: {} });
  const changed = setTarget(asText, place, { kind: 'skip' });
  expect(columnAt(setType(changed, place, 'datetime', column), place)?.target).toMatchObject({ type: 'datetime' });
});

test('one answer about the order of dates goes for every column that asks', () => {
  const answered = setDateOrder(draft, analysis, 'dmy');
  expect(columnAt(answered, { sheet: 1, column: 2 })).toMatchObject({ dateOrder: 'dmy', settled: ['date-order'] });
  expect(columnAt(answered, { sheet: 1, column: 0 })?.dateOrder).toBe('ymd');
});

test('words taken as no value reach the plan', () => {
  const sheet = planOf(setNoValueWords(draft, at, ['NA'])).sheets.find((one) => one.sheet === 1);
  expect(sheet?.columns[1]?.noValueWords).toEqual(['NA']);
});

test('a title column that is left out names nothing', () => {
  const sheet = planOf(setTarget(draft, { sheet: 0, column: 0 }, { kind: 'skip' })).sheets[0];
  expect(sheet?.form).toMatchObject({ titleColumn: null });
});

test('an edit touches no other sheet', () => {
  expect(rename(draft, at, '别名').sheets[0]).toBe(draft.sheets[0]);
});

test('after another reading, sheets that came out the same keep what was decided', () => {
  const read = analysisOf([products, { ...deals, rows: 99 }, pivot], { relations: analysis.relations });
  const edited = rename(rename(draft, { sheet: 0, column: 1 }, '价格'), at, '所购产品');
  const merged = mergeDrafts(draftOf(read, planFor(read, [products, deals]), null), edited, read, analysis);
  expect(columnAt(merged, { sheet: 0, column: 1 })?.target).toMatchObject({ label: '价格' });
  expect(columnAt(merged)?.target).toMatchObject({ label: '产品' });
});

test('a sheet whose columns point elsewhere after another reading is proposed anew', () => {
  const found = { fromSheet: 1, fromColumn: 0, toSheet: 0, toColumn: 0, missing: 0, missingValues: [] };
  const read = analysisOf([products, deals, pivot], { relations: [...analysis.relations, found] });
  const merged = mergeDrafts(draftOf(read, planFor(read, [products, deals]), null), draft, read, analysis);
  expect(columnAt(merged, { sheet: 1, column: 0 })?.target.kind).toBe('relation');
});

test('a row that may be there already is meant or not, and all of them at once', () => {
  const meant = (given: typeof draft) => planOf(given).sheets.map((sheet) => sheet.meant);
  const two = meanRow(meanRow(draft, 1, 9, true), 1, 4, true);
  expect(meant(two)).toEqual([[], [4, 9]]);
  expect(meant(meanRow(two, 1, 4, false))).toEqual([[], [9]]);
  const all = meanAll(two, true);
  expect([all.effects.duplicates, meant(all)]).toEqual([false, [[], []]]);
  expect(meanAll(all, false).effects.duplicates).toBe(true);
});
