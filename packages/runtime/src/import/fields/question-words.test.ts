import { expect, test } from 'vitest';
import { dateReadings, exampleWords, unreadableWords } from './question-words.ts';

test('both readings of a date are days', () => {
  const { mdy, dmy } = dateReadings('3/5/2024');
  expect([mdy.zh, dmy.zh, mdy.en, dmy.en]).toEqual(['3 月 5 日', '5 月 3 日', 'Mar 5', 'May 3']);
});

test.each([undefined, '4/4/2024', '待定'])('the sample %s leaves only the names of the orders', (sample) => {
  expect(dateReadings(sample).mdy.zh).toBe('月在前');
});

test('values that do not fit are told by what they should be', () => {
  expect(unreadableWords(59, 'datetime', true)).toEqual({ zh: '59 个值不是日期', en: '59 values are not dates' });
  expect(unreadableWords(3, 'text', true).zh).toBe('3 个单元格是公式错误');
  expect(unreadableWords(2, 'select', true).zh).toBe('2 个值不在选项里');
});

test('examples are the most frequent three', () => {
  const examples = ['A', 'B', 'C', 'D'].map((label, index) => ({ label, count: 4 - index }));
  expect(exampleWords(examples).zh).toBe('「A」 4 个，「B」 3 个，「C」 2 个 等');
});
