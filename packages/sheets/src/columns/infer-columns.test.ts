import { type Cell, textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { numberCell } from '../exact-number.ts';
import type { InferContext } from './guess.ts';
import { inferColumns } from './infer-columns.ts';

const repeat = (values: readonly string[], times: number): string[] =>
  Array.from({ length: times }, () => values).flat();
const texts = (values: readonly string[]): Cell[] => values.map(textCell);
const guess = (name: string, cells: readonly Cell[], context: InferContext = {}) => {
  const [found] = inferColumns([{ name, cells }], context);
  if (found === undefined) throw new Error('no column');
  return found;
};
const typeOfTexts = (name: string, values: readonly string[]) => guess(name, texts(values)).type;

describe('a column of texts', () => {
  test.each<[string, string, string[]]>([
    ['手机', 'phone', ['13800138000', '139 0013 9000', '+86 13700137000', '0571-88886666']],
    ['邮箱', 'email', ['lan@example.com', 'qiming.zhou@example.cn']],
    ['网站', 'url', ['https://example.com/a', 'www.example.cn']],
    ['身份证', 'text', ['11010119900307123X', '330106198512010011']],
    ['信用代码', 'text', ['91330106MA27XYZ12X', '91310000MA1FL0AB3C']],
    ['员工编号', 'text', ['0001', '0002', '0103']],
    ['卡号', 'text', ['6222021001112223334', '6222021001112223335']],
    ['数量', 'number', ['1', '20', '1,300', '-4']],
    ['单价', 'number', ['12.5', '1,300.25', '(88)']],
    ['金额', 'currency', ['¥1,200.00', '￥35', '1.2万元']],
    ['金额（元）', 'currency', ['1200', '35.5']],
    ['折扣', 'percent', ['12%', '8.5%']],
    ['下单日期', 'datetime', ['2024年3月5日', '2024/3/18', '2024-04-02', '2024.4.20']],
    ['时间', 'time', ['09:30', '18:05:10']],
    ['是否签约', 'switch', ['是', '否', '否', '是']],
    ['勾选', 'switch', ['√', '×', '√']],
    ['名称', 'text', ['轴承', '齿轮', '导轨']],
    ['备注', 'textarea', ['x'.repeat(150), '短', '第一行\n第二行']],
    ['版本', 'text', ['May-20', '01-May', '5-20', 'unknown']],
    ['版本', 'text', ['1234-5thisisnotadate', '2-thisisnotadate']],
  ])('named %s becomes a field of type %s', (name, type, values) => {
    expect(typeOfTexts(name, values)).toBe(type);
  });

  test('with few values that repeat is a choice with all of them, most frequent first', () => {
    const found = guess('阶段', texts(repeat(['报价', '签约', '签约', '流失'], 20)));

    expect(found).toMatchObject({
      type: 'select',
      settings: {
        options: [
          { label: '签约', count: 40 },
          { label: '报价', count: 20 },
          { label: '流失', count: 20 },
        ],
      },
    });
  });

  test('that lists several of a few values is a multiple choice', () => {
    const labels = ['官网', '展会', '转介绍', '电话', '广告'];
    const lists = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b, j) => [`${a}、${b}`, `${b}、${a}、${labels[j]}`, a]),
    );

    expect(guess('来源', texts(lists))).toMatchObject({ type: 'multiselect', settings: { separator: '、' } });
  });

  test('of people in the directory is a member', () => {
    const members = new Set(['王岚', '周启明']);
    const context = { isUser: (text: string) => members.has(text) };

    expect(guess('负责人', texts(repeat(['王岚', '周启明', '王岚', '王岚', '外人'], 4)), context).type).toBe('user');
    expect(guess('联系人', texts(['李华', '王岚', '赵六']), context).type).toBe('text');
  });
});

describe('dates', () => {
  test.each<[string[], string, boolean | undefined]>([
    [['3/5/24', '3/18/24'], 'mdy', undefined],
    [['05-03-2024', '18-03-2024'], 'dmy', undefined],
    [['03/05/2024', '04/06/2024'], 'mdy', true],
    [['2024-03-05'], 'ymd', undefined],
  ])('%j have the order %s', (values, dateOrder, isOrderUnsure) => {
    expect(guess('日期', texts(values)).settings).toEqual({
      precision: 'day',
      dateOrder,
      ...(isOrderUnsure === undefined ? {} : { isOrderUnsure }),
    });
  });

  test.each([
    [['2024-03-05 00:00:00'], 'day'],
    [['2024-03-05 10:26'], 'minute'],
    [['2024-03-05 10:26:08'], 'second'],
    [['2024年3月', '2024-04'], 'month'],
  ])('%j have the precision %s', (values, precision) => {
    expect(guess('日期', texts(values)).settings.precision).toBe(precision);
  });

  test('with some ? among them stay dates, each ? a problem and a word that may mean blank', () => {
    const found = guess('完成时间', texts([...repeat(['18-03-2024 10:26'], 99), '?']));

    expect(found).toMatchObject({ type: 'datetime', problems: 1, noValueWords: [{ word: '?', count: 1 }] });
  });

  test('are not seen in whole numbers', () => {
    expect(guess('成立年份', texts(['1998', '2003'])).type).toBe('number');
    expect(
      guess(
        '数量',
        [numberCell('45356'), numberCell('45357')].filter((cell) => cell !== undefined),
      ).type,
    ).toBe('number');
    expect(typeOfTexts('出生日期', ['19900307', '19851201'])).toBe('datetime');
    expect(typeOfTexts('批次', ['19900307', '19851201'])).toBe('number');
  });
});

describe('numbers', () => {
  test('of more than 15 digits stay text and are told to have lost some', () => {
    const cells = [numberCell('2.0190525150919099E+18'), numberCell('2.0190525150919100E+18')];

    expect(
      guess(
        '流水',
        cells.filter((cell) => cell !== undefined),
      ),
    ).toMatchObject({ type: 'text', note: { en: expect.stringContaining('lost') } });
  });

  test('keep their places, percent formats and currency formats', () => {
    const cells = (raws: string[], format: string) => raws.flatMap((raw) => numberCell(raw, format) ?? []);

    expect(guess('比例', cells(['0.125', '0.5'], '0.0%'))).toMatchObject({
      type: 'percent',
      settings: { decimals: 1 },
    });
    expect(guess('x', cells(['1.5', '2'], '#,##0.00 [$EUR]'))).toMatchObject({
      type: 'currency',
      settings: { currency: 'EUR', decimals: 2 },
    });
    expect(guess('x', cells(['1.125', '2'], '0.00'))).toMatchObject({ type: 'number', settings: { decimals: 3 } });
  });

  test('that are names of things stay text', () => {
    expect(typeOfTexts('邮编', ['310000', '518000'])).toBe('text');
    expect(typeOfTexts('Postal Code', ['10024', '05408'])).toBe('text');
  });

  test('with a lone space among them stay numbers', () => {
    expect(guess('总额', texts([...repeat(['12.5', '30'], 20), ' ']))).toMatchObject({ type: 'number', problems: 1 });
  });
});
