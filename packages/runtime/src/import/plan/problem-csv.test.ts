import { harmless, type ImportProblem } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemCsv } from './problem-csv.ts';
import { filterProblems, reasonsOf } from './problem-filter.ts';

const problem = (more: Partial<ImportProblem>): ImportProblem => ({
  sheet: '商机',
  row: 7,
  column: '金额',
  value: '待定',
  message: { zh: '「待定」不是数字', en: '"待定" is not a number' },
  isRowRejected: false,
  ...more,
});

test('a problem is one line with its reason in words', () => {
  const [head, line] = problemCsv([problem({})], 'zh')
    .slice(1)
    .split('\r\n');
  expect(head).toBe('"工作表","行","列","值","原因","结果"');
  expect(line).toBe('"商机","7","金额","待定","「待定」不是数字","单元格留空"');
});

test('no cell begins with what a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/);
      expect(harmless(text)).not.toMatch(/^[\t\r\n]/);
    }),
    { numRuns: 300 },
  );
  expect(problemCsv([problem({ value: '=HYPERLINK("x")' })], 'zh')).toContain(`"'=HYPERLINK(""x"")"`);
});

test('reasons leave out the value they are about, so that they can be counted', () => {
  const other = problem({ value: '约 300', message: { zh: '「约 300」不是数字', en: '"约 300" is not a number' } });
  const link = problem({ sheet: '订单', message: { zh: '没有找到「A」', en: '"A" was not found' } });
  const all = [problem({}), other, link];
  const reasons = reasonsOf(all, 'zh');
  expect(reasons.map(({ label, count }) => [label, count])).toEqual([
    ['不是数字', 2],
    ['没有找到', 1],
  ]);
  expect(filterProblems(all, { sheet: null, reason: reasons[0]?.key ?? '' })).toHaveLength(2);
  expect(filterProblems(all, { sheet: '订单', reason: null })).toEqual([link]);
});
