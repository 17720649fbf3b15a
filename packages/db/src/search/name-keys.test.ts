import { foldName, nameRank } from '@mortise/core';
import { expect, test } from 'vitest';
import { keysOfName } from './name-keys.ts';

const rank = (name: string, typed: string) => nameRank(keysOfName(name), foldName(typed));

test.each([
  ['销售机会', '销售机会', 0],
  ['销售机会', 'xsjh', 0],
  ['销售机会', 'XiaoShou', 1],
  ['销售机会', '机会', 2],
  ['本季 预计成交', 'bjyj', 1],
  ['曾晓', 'zengxiao', 0],
  ['Opportunities', 'oppo', 1],
  ['销售机会', '合同', null],
])('%s by %s: %s', (name, typed, expected) => {
  expect(rank(name, typed)).toBe(expected);
});
