import { expect, test } from 'vitest';
import { joinWords } from './join-words.ts';

test.each([
  [['新建', '客户'], '新建客户'],
  [['新建', 'sales_pipeline'], '新建 sales_pipeline'],
  [['你不能修改', 'Subject', '的值'], '你不能修改 Subject 的值'],
  [['填写', '「A」'], '填写「A」'],
  [['填写', ''], '填写'],
  [['新建', '2026 年目标'], '新建 2026 年目标'],
])('%j is written %s', (parts, text) => {
  expect(joinWords(...parts)).toBe(text);
});
