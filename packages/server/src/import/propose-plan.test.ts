import type { Analysis, ColumnAnalysis } from '@mortise/sheets';
import { expect, test } from 'vitest';
import { proposePlan } from './propose-plan.ts';

const column = (name: string, type: ColumnAnalysis['guess']['type']): ColumnAnalysis => ({
  index: 0,
  name,
  isUnnamed: false,
  isHidden: false,
  blanks: 0,
  samples: [],
  guess: { type, settings: {}, confidence: 1, problems: 0, noValueWords: [], isUnique: false },
});

const analysisOf = (...columns: ColumnAnalysis[]): Analysis => ({
  format: 'xlsx',
  date1904: false,
  unreadSheets: 0,
  relations: [],
  sheets: [
    {
      sheet: 0,
      name: '商机',
      hidden: false,
      kind: 'table',
      isRecommended: true,
      rows: 1,
      hiddenRows: 0,
      columns,
      preview: [],
      top: [],
    },
  ],
});

const labelsOf = (...columns: ColumnAnalysis[]) =>
  proposePlan(analysisOf(...columns), '台账.xlsx', {
    appId: null,
    form: null,
    catalog: {},
    romanise: (text) => text,
    memory: null,
    isOpen: () => true,
  }).sheets[0]?.columns.map(({ target }) => (target.kind === 'new' ? target.label : null));

test('an amount leaves its unit to the field, whatever else keeps the whole header', () => {
  expect(
    labelsOf(column('金额（元）', 'currency'), column('数量（元）', 'number'), column('（元）', 'currency')),
  ).toEqual(['金额', '数量（元）', '（元）']);
});
