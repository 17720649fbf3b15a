import { fieldsOf } from '@mortise/core';
import { fieldTypes, newOption } from '@mortise/fields';
import { expect, test } from 'vitest';
import type { ColumnAnalysis } from '../analysis.ts';
import { draftOf } from './draft.ts';
import { setDateOrder, setTarget, setType, settleQuestion } from './edits.ts';
import { openOf, questionsOf } from './questions.ts';
import { analysisOf, columnOf, planFor, sheetOf } from './specimens.ts';

function ask(column: ColumnAnalysis) {
  const sheet = sheetOf(0, '客户', [column]);
  const analysis = analysisOf([sheet]);
  const draft = draftOf(analysis, planFor(analysis, [sheet]), null);
  return { sheet, analysis, draft, questions: questionsOf(analysis, draft, sheet, null)[0] ?? [] };
}

test('a column that fits asks nothing', () => {
  expect(ask(columnOf('名称')).questions).toEqual([]);
});

test('values that do not fit are counted without the words for no value, which are asked about apart', () => {
  const words = [{ word: 'NA', count: 4 }];
  const { questions } = ask(columnOf('签约日', { type: 'datetime', problems: 63, noValueWords: words }));
  expect(questions.map(({ kind, count }) => [kind, count])).toEqual([
    ['no-value', 4],
    ['unreadable', 59],
  ]);
});

test('after a change of type every known value is tried, exactly', () => {
  const column = columnOf(
    '采购额',
    {},
    {
      values: [
        { label: '1280', count: 5 },
        { label: '待定', count: 3 },
        { label: '约 300', count: 1 },
      ],
    },
  );
  const { analysis, draft, sheet } = ask(column);
  const changed = setType(draft, { sheet: 0, column: 0 }, 'number', column);
  expect(questionsOf(analysis, changed, sheet, null)[0]).toMatchObject([
    { kind: 'unreadable', count: 4, isExact: true },
  ]);
});

test('a column with too many values to know is judged by its first rows', () => {
  const column = columnOf('采购额', {}, { samples: [{ kind: 'text', text: '待定' }] });
  const { analysis, draft, sheet } = ask(column);
  const changed = setType(draft, { sheet: 0, column: 0 }, 'number', column);
  expect(questionsOf(analysis, changed, sheet, null)[0]).toMatchObject([{ count: 1, isExact: false }]);
});

test('the order of dates is asked once for the whole file, at the first column that is imported', () => {
  const unsure = { type: 'datetime', settings: { isOrderUnsure: true } };
  const sheet = sheetOf(0, '商机', [columnOf('创建', unsure), columnOf('签约', unsure)]);
  const analysis = analysisOf([sheet]);
  const draft = draftOf(analysis, planFor(analysis, [sheet]), null);
  const kinds = (given: typeof draft) =>
    questionsOf(analysis, given, sheet, null).map((column) => openOf(column).map(({ kind }) => kind));
  expect(kinds(draft)).toEqual([['date-order'], []]);
  expect(kinds(setTarget(draft, { sheet: 0, column: 0 }, { kind: 'skip' }))).toEqual([[], ['date-order']]);
  expect(kinds(setDateOrder(draft, analysis, 'mdy'))).toEqual([[], []]);
});

test('a relation tells what it will not find, and is quiet once that is settled', () => {
  const products = sheetOf(0, 'products', [columnOf('product', { isUnique: true })]);
  const deals = sheetOf(1, 'deals', [columnOf('product', { type: 'select' })]);
  const analysis = analysisOf([products, deals], {
    relations: [
      {
        fromSheet: 1,
        fromColumn: 0,
        toSheet: 0,
        toColumn: 0,
        missing: 1480,
        missingValues: [{ value: 'GTXPro', count: 1480 }],
      },
    ],
  });
  const draft = draftOf(analysis, planFor(analysis, [products, deals]), null);
  const [asked] = questionsOf(analysis, draft, deals, null);
  expect(asked).toMatchObject([{ kind: 'relation', count: 1480, examples: [{ label: 'GTXPro', count: 1480 }] }]);
  const settled = settleQuestion(draft, { sheet: 1, column: 0 }, 'relation');
  expect(openOf(questionsOf(analysis, settled, deals, null)[0] ?? [])).toEqual([]);
});

test('a column that fills a choice is held to the options of the field', () => {
  const options = [newOption([], 'A'), newOption([], 'B')].map((option) => ({ ...option }));
  const block = { id: 'f1', type: 'select', label: '等级', key: 'level', config: { options } };
  const fields = fieldsOf({ blocks: [block as never] }, fieldTypes);
  const column = columnOf(
    '等级',
    { type: 'select' },
    {
      values: [
        { label: 'A', count: 9 },
        { label: '重点', count: 214 },
      ],
    },
  );
  const { analysis, draft, sheet } = ask(column);
  const mapped = setTarget(draft, { sheet: 0, column: 0 }, { kind: 'field', fieldId: 'f1' });
  expect(questionsOf(analysis, mapped, sheet, fields)[0]).toMatchObject([
    { kind: 'unreadable', count: 214, examples: [{ label: '重点', count: 214 }] },
  ]);
});
