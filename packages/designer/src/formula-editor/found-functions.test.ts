import { formulaFunctions } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { groupedFunctions } from './found-functions.ts';
import { functionPinyin } from './function-pinyin.ts';

const found = (needle: string) =>
  groupedFunctions(needle).flatMap(({ functions }) => functions.map(({ name }) => name));

describe('functions are found', () => {
  test.each([
    ['sum', 'SUM'],
    ['求和', 'SUM'],
    ['qiuhe', 'SUM'],
    ['qh', 'SUM'],
    ['四舍', 'ROUND'],
    ['sswr', 'ROUND'],
    ['concat', 'CONCATENATE'],
    ['Round', 'ROUND'],
  ])('by %s', (needle, name) => {
    expect(found(needle)).toContain(name);
  });

  test('all of them without a needle, in their groups', () => {
    expect(found('')).toHaveLength(formulaFunctions.length);
    expect(groupedFunctions('').map(({ group }) => group)).toEqual([
      'logic',
      'math',
      'text',
      'date',
      'people',
      'advanced',
    ]);
  });

  test('none by what is no name', () => {
    expect(found('xyzzy')).toEqual([]);
  });
});

test('every function has the pinyin of its label, a syllable for each character', () => {
  const wanted = formulaFunctions.map(({ name, label }) => [name, (label.zh.match(/\p{Script=Han}/gu) ?? []).length]);
  const given = Object.entries(functionPinyin).map(([name, pinyin]) => [
    name,
    pinyin.split(' ').filter(Boolean).length,
  ]);

  expect(new Map(given as [string, number][])).toEqual(new Map(wanted as [string, number][]));
});
