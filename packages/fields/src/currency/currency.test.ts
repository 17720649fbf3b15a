import { Block, issuesOf, type PublishedForm, publishForm, textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { currencies } from './currencies.ts';
import { currency } from './definition.ts';

type Config = typeof currency.defaults;
const config = (overrides: Partial<Config>): Config => ({ ...currency.defaults, ...overrides });
const read = (text: string, code: Config['currency']) => {
  const parsed = currency.parse(textCell(text), config({ currency: code }), parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('an amount', () => {
  test.each([
    ['¥1,200.50', 'CNY', '1200.5'],
    ['1.2万元', 'CNY', '12000'],
    ['(1,200.00)', 'CNY', '-1200'],
    ['RMB 88', 'CNY', '88'],
    ['$100', 'USD', '100'],
    ['¥500', 'JPY', '500'],
    ['$100', 'CNY', 'other_currency'],
    ['100 元', 'USD', 'other_currency'],
    ['50%', 'CNY', 'not_an_amount'],
    ['面议', 'CNY', 'not_an_amount'],
  ] as const)('%s in a field of %s gives %s', (text, code, expected) => {
    expect(read(text, code)).toBe(expected);
  });

  test.each([
    ['1234567.5', {}, '¥1,234,567.50'],
    ['-0.01', { currency: 'USD' }, '-$0.01'],
    ['1200', { currency: 'JPY', decimals: 0 }, 'JP¥1,200'],
    ['面议', {}, '面议'],
  ] as const)('%s with %o is shown as %s', (value, overrides, shown) => {
    expect(currency.format(value, config(overrides), formatContext())).toBe(shown);
  });

  test('keeps to its range and to what its column holds', () => {
    const complaints = (value: string, overrides: Partial<Config>) => {
      const checked = currency.value(config(overrides)).safeParse(value);
      return checked.success ? [] : issuesOf(checked.error).map(({ message }) => (message as { zh: string }).zh);
    };
    expect(complaints('-1', { min: 0 })).toEqual(['不能小于 ¥0.00']);
    expect(complaints('12345678901234567', {})).toEqual(['整数部分超过 16 位']);
    expect(complaints('9999999999999999', {})).toEqual([]);
  });
});

describe('the currency of a field', () => {
  const publish = (code: Config['currency'], previous: PublishedForm | null) => {
    const block = Block.parse({ id: 'b', type: 'currency', key: 'price', label: '金额', config: { currency: code } });
    const context = {
      id: 'f',
      appId: 'a',
      key: 'orders',
      version: 1,
      previous,
      blocksOf: () => null,
      optionsOf: () => null,
    };
    return publishForm({ name: '订单', icon: 'file-text', titleFieldId: null, blocks: [block] }, { currency }, context);
  };

  test('stays once it is published, for the amounts do not say theirs', () => {
    const first = publish('CNY', null);
    const before = first.ok ? first.value : null;
    expect(publish('CNY', before)).toMatchObject({ ok: true });
    expect(publish('USD', before)).toMatchObject({
      error: { issues: [{ code: 'unit_change', path: ['blocks', 'b', 'config'] }] },
    });
  });

  test('shows in each amount, by a symbol that no other has', () => {
    const symbols = Object.values(currencies).map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});
