import type { Bilingual } from '@mortise/core';

interface Currency {
  readonly symbol: string;
  /** Digits after the point in daily use. */
  readonly decimals: number;
  /** Other words that stand beside an amount. Those that several currencies share, such as ¥, are in each. */
  readonly words: readonly string[];
  readonly label: Bilingual;
}

const of = (symbol: string, decimals: number, zh: string, en: string, ...words: string[]): Currency => ({
  symbol,
  decimals,
  words: [symbol, ...words],
  label: { zh, en },
});

/** By ISO 4217 code. */
export const currencies = {
  CNY: of('¥', 2, '人民币', 'Chinese yuan', 'RMB', 'CN¥', '元', '块', '人民币'),
  USD: of('$', 2, '美元', 'US dollar', 'US$', '美元'),
  EUR: of('€', 2, '欧元', 'Euro', '欧元'),
  HKD: of('HK$', 2, '港元', 'Hong Kong dollar', '$', '港元', '港币', '元'),
  TWD: of('NT$', 0, '新台币', 'New Taiwan dollar', '$', '元'),
  MOP: of('MOP$', 2, '澳门元', 'Macanese pataca', '元'),
  JPY: of('JP¥', 0, '日元', 'Japanese yen', '¥', '日元'),
  GBP: of('£', 2, '英镑', 'Pound sterling', '英镑'),
  KRW: of('₩', 0, '韩元', 'Korean won'),
  SGD: of('S$', 2, '新加坡元', 'Singapore dollar', '$'),
  AUD: of('A$', 2, '澳元', 'Australian dollar', '$'),
  CAD: of('C$', 2, '加元', 'Canadian dollar', '$'),
  CHF: of('CHF', 2, '瑞士法郎', 'Swiss franc'),
  INR: of('₹', 2, '印度卢比', 'Indian rupee'),
  THB: of('฿', 2, '泰铢', 'Thai baht'),
  VND: of('₫', 0, '越南盾', 'Vietnamese dong'),
  RUB: of('₽', 2, '俄罗斯卢布', 'Russian rouble'),
} as const satisfies Record<string, Currency>;

export type CurrencyCode = keyof typeof currencies;
export const currencyCodes = Object.keys(currencies) as [CurrencyCode, ...CurrencyCode[]];

/** May that word beside an amount mean this currency? No word may mean any. */
export function mayMean(word: string, code: CurrencyCode): boolean {
  const known: readonly string[] = [code, ...currencies[code].words];
  return word === '' || known.some((name) => name.toUpperCase() === word.toUpperCase());
}
