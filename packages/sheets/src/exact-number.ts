import type { Cell } from '@mortise/core';

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const manyDigits = /^-?\d{16,}$/;

/**
 * A number cell from the text a file holds. Excel keeps 15 significant digits and shows no more, but writes the
 * double behind them (`12.550000000000001`): the noise past the 15th digit is removed. A longer whole number written
 * out by another program keeps every digit.
 */
export function numberCell(raw: string, format?: string): Cell | undefined {
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return undefined;
  return format === undefined
    ? { kind: 'number', value, text: exactText(raw, value) }
    : { kind: 'number', value, text: exactText(raw, value), format };
}

function exactText(raw: string, value: number): string {
  if (value === 0 && raw.startsWith('-')) return '0';
  if ((raw.length <= 15 && plain.test(raw)) || manyDigits.test(raw)) return raw;
  return plainDecimal(String(Number(value.toPrecision(15))));
}

/** `1.5e-7` written out. */
function plainDecimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
