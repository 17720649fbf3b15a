import { Block, type Field, fieldsOf, maxOptions, textCell } from '@mortise/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { around, viewContext } from '../test-contexts.ts';
import { changeOption, insertBlank, insertLines, moveOption, relabel, translate } from './edit-options.ts';
import { missingName } from './missing-option.ts';
import { checkOptions, newOption, type Option } from './option.ts';
import { optionAdder } from './option-adder.ts';
import { labelOf, optionsValue, optionValue } from './option-values.ts';
import { findOption, parseOption, parseOptions } from './parse-option.ts';
import { splitList } from './split-list.ts';

const options: Option[] = [
  { id: 'a', label: { zh: '上门拜访', en: 'On site' }, color: 'indigo' },
  { id: 'b', label: '线上 会议', color: 'sky' },
  { id: 'c', label: '展会，见面', color: 'gold', disabled: true },
];

describe('finding an option', () => {
  test.each([
    ['上门拜访', 'a'],
    [' ON  SITE ', 'a'],
    ['ｏｎ ｓｉｔｅ', 'a'],
    ['线上　会议', 'b'],
    ['c', 'c'],
    ['电话', undefined],
  ])('%j is %s', (text, id) => {
    expect(findOption(options, text)?.id).toBe(id);
  });

  test('an unknown label is named in the issue', () => {
    expect(parseOption(textCell('电话'), options)).toEqual({
      ok: false,
      error: {
        path: [],
        code: 'unknown_option',
        message: { zh: '选项里没有「电话」', en: 'There is no option "电话".' },
      },
    });
  });

  test('a blank cell is empty and an error cell is refused', () => {
    expect(parseOption({ kind: 'blank' }, options)).toEqual({ ok: true, value: null });
    expect(parseOptions({ kind: 'blank' }, options)).toEqual({ ok: true, value: null });
    expect(parseOption({ kind: 'error', code: '#N/A' }, options)).toMatchObject({ error: { code: 'cell_error' } });
  });
});

describe('several options in a cell', () => {
  test.each(['上门拜访,线上 会议', '上门拜访，线上 会议', 'on site；线上 会议', 'On site|线上 会议\n上门拜访'])(
    '%j',
    (text) => {
      expect(parseOptions(textCell(text), options)).toEqual({ ok: true, value: ['a', 'b'] });
    },
  );

  test('a label that holds a separator is found when it stands alone', () => {
    expect(parseOptions(textCell('展会，见面'), options)).toEqual({ ok: true, value: ['c'] });
  });

  test('every unknown label is named', () => {
    expect(parseOptions(textCell('上门拜访、甲、乙'), options)).toMatchObject({
      error: { message: { zh: '选项里没有「甲」「乙」' } },
    });
  });

  test('splitting leaves no blank and no separator', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(splitList(text).every((part) => part.trim() !== '' && !/[，,;；、|\r\n]/.test(part))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('values', () => {
  test('a single choice is an option that exists, disabled or not', () => {
    expect(optionValue(options).safeParse('c').success).toBe(true);
    expect(optionValue(options).safeParse('x').success).toBe(false);
  });

  test('a multiple choice keeps each once and within its limits', () => {
    const value = optionsValue(options, { minPicks: 2, maxPicks: 2 });
    expect(value.parse(['b', 'a', 'b'])).toEqual(['b', 'a']);
    expect(value.safeParse(['a']).success).toBe(false);
    expect(value.safeParse(['a', 'b', 'c']).success).toBe(false);
    expect(optionsValue(options, { minPicks: null, maxPicks: null }).safeParse([]).success).toBe(false);
  });

  test('a deleted option is named as such', () => {
    expect(labelOf('b', options, 'en')).toBe('线上 会议');
    expect(labelOf('gone', options, 'zh')).toBe('已删除的选项');
  });
});

describe('editing the list', () => {
  const ids = (list: readonly Option[]) => list.map(({ id }) => id);

  test('a paste adds every new line in its place and leaves out what is known', () => {
    const next = insertLines(options, 1, '电话\r\n\n on site \n邮件');
    expect(next.map(({ label }) => label)).toEqual([options[0]?.label, '电话', '邮件', '线上 会议', '展会，见面']);
    expect(new Set(next.map(({ color }) => color)).size).toBe(5);
  });

  test('an option moves and stops at the ends', () => {
    expect(ids(moveOption(options, 0, 1))).toEqual(['b', 'a', 'c']);
    expect(ids(moveOption(options, 0, -1))).toEqual(['a', 'b', 'c']);
    expect(ids(moveOption(options, 2, 5))).toEqual(['a', 'b', 'c']);
  });

  test('what is unset leaves no trace, for definitions are JSON', () => {
    const [scored] = changeOption(options, 0, { score: 5 });
    expect(scored?.score).toBe(5);
    expect(changeOption([scored as Option], 0, { score: undefined })).toEqual([options[0]]);
  });

  test('a translation makes a plain label two, and its removal one', () => {
    expect(translate('拜访', 'en', 'Visit')).toEqual({ zh: '拜访', en: 'Visit' });
    expect(translate({ zh: '拜访', en: 'Visit' }, 'en', '')).toBe('拜访');
    expect(relabel({ zh: '拜访', en: 'Visit' }, 'zh', '上门')).toEqual({ zh: '上门', en: 'Visit' });
  });

  test('a new option takes the first colour that is used least', () => {
    expect(newOption(options, '甲').color).toBe('pink');
    expect(newOption([], '甲').color).toBe('indigo');
  });
});

test('a list is checked for being empty, nameless and twice', () => {
  expect(checkOptions([]).map(({ code }) => code)).toEqual(['no_options']);
  expect(checkOptions(options)).toEqual([]);
  const bad: Option[] = [...insertBlank(options, 3), { id: 'd', label: ' ON SITE', color: 'red' }];
  expect(checkOptions(bad).map(({ code, path }) => [code, path[1]])).toEqual([
    ['no_label', 3],
    ['duplicate_option', 4],
  ]);
});

describe('a name that no option bears', () => {
  const options = [
    { id: 'a', label: { zh: '展会', en: 'Trade fair' }, color: 'indigo' },
    { id: 'b', label: '黄页', color: 'gold', disabled: true },
  ] satisfies Option[];

  test.each([
    [' 官网 ', '官网'],
    ['展', '展'],
    ['ＴＲＡＤＥ FAIR', null],
    ['黄页', null],
    ['  ', null],
    ['长'.repeat(101), null],
  ])('"%s" is offered to be added as %s', (typed, name) => {
    expect(missingName(typed, options, false)).toBe(name);
  });

  test('may be one that is known elsewhere, where the options depend on another', () => {
    expect(missingName('黄页', options, true)).toBe('黄页');
    expect(missingName('展会', options, true)).toBeNull();
  });

  test('is not offered where the list is full', () => {
    const full = Array.from({ length: maxOptions }, (_, index) => ({
      id: `${index}`,
      label: `${index}`,
      color: 'sky',
    }));
    expect(missingName('官网', full as Option[], false)).toBeNull();
  });
});

describe('who adds an option', () => {
  const city = (config: object) =>
    fieldsOf(
      { blocks: [Block.parse({ id: 'city', type: 'select', key: 'city', config: { mayAdd: true, ...config } })] },
      fieldTypes,
    )[0] as Field;
  const add = async (fieldId: string, label: string, above: string | null) => [fieldId, label, above].join();
  const below = (above: unknown) => around({ valueOf: () => above });

  test('says for which field, and what is picked in the one that it depends on', async () => {
    const context = viewContext({ addOption: add });
    expect(await optionAdder(city({}), context, undefined)?.('余杭')).toBe('city,余杭,');
    expect(await optionAdder(city({ parent: 'province' }), context, below('浙江'))?.('余杭')).toBe('city,余杭,浙江');
  });

  test('is nobody while nothing is picked above, where the field is closed, and where the screen allows none', () => {
    const context = viewContext({ addOption: add });
    expect(optionAdder(city({ parent: 'province' }), context, below(null))).toBeUndefined();
    expect(optionAdder(city({ mayAdd: false }), context, undefined)).toBeUndefined();
    expect(optionAdder(city({}), viewContext(), undefined)).toBeUndefined();
  });
});
