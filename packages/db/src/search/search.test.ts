import { describe, expect, test } from 'vitest';
import { tsqueryOf } from './needle.ts';
import { tokenText } from './tokens.ts';

const tokensOf = (texts: readonly string[]) => tokenText(texts).split(' ');

describe('what a record is found by', () => {
  test('Chinese gives pairs, the last character, pinyin and initials from each character on', () => {
    expect(tokensOf(['华为技术'])).toEqual(
      expect.arrayContaining(['华为', '为技', '技术', '术', 'huaweijishu', 'hwjs', 'weijishu', 'jishu', 'shu', 'js']),
    );
  });

  test('a number gives its ends, written with blanks or without', () => {
    expect(tokensOf(['138 0013-8000'])).toEqual(expect.arrayContaining(['13800138000', '8000', '0138000']));
  });

  test('plain words are cut at all that is no letter or digit, and the first long number of each gives its ends', () => {
    expect(tokensOf(['NO-0012345 a1b2', 'https://Example.com/9', 'x12345y123456'])).toEqual(
      'no 0012345 0012345 012345 12345 2345 a1b2 https example com 9 x12345y123456 12345 2345'.split(' '),
    );
  });

  test('a text of blanks and signs gives nothing', () => {
    expect(tokenText(['  ', '--', ''])).toBe('');
  });

  test.each([
    ['重庆', ['chongqing', 'zhongqing', 'cq']],
    ['单先生', ['shanxianshen', 'danxiansheng', 'sxs', 'dxs']],
    ['绿地', ['lvdi', 'ludi', 'ld']],
  ])('%s is found by each of its common readings', (name, expected) => {
    expect(tokensOf([name])).toEqual(expect.arrayContaining(expected));
  });

  test('full-width letters and capitals are the same as plain ones', () => {
    expect(tokensOf(['ＡＢＣ Ltd'])).toEqual(['abc', 'ltd']);
  });

  test('a long text stays within bounds and has no pinyin', () => {
    const tokens = tokensOf([
      '榫卯结构不用一颗钉子'.repeat(100),
      ...Array.from({ length: 900 }, (_, index) => `w${index}`),
    ]);

    expect(tokens.length).toBe(400);
    expect(tokens).not.toContain('sunmao');
  });
});

describe('a needle', () => {
  test.each([
    ['华为', '华为'],
    ['华', '华:*'],
    ['华为技术', '华为 & 为技 & 技术'],
    ['HW', 'hw:*'],
    ['华为 hw', '华为 & hw:*'],
    ["a'b:c & d | !e", 'a:* & b:* & c:* & d:* & e:*'],
    ['138 0013 8000', '13800138000:*'],
    ['hwjsyxgsabc', '(hwjsyxgsabc:* | hwjsyxgs)'],
  ])('%s becomes %s', (typed, query) => {
    expect(tsqueryOf(typed)).toBe(query);
  });

  test.each(['', '  ', '!!!', '%_', "'"])('%o looks for nothing', (typed) => {
    expect(tsqueryOf(typed)).toBeNull();
  });
});
