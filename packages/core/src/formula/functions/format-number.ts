import type { FormulaError } from '../error.ts';
import { Exact } from '../exact.ts';
import { valueError } from './failures.ts';
import { fixedText, withCommas } from './fixed-text.ts';

/** What stands before the digits, the digits, what stands after them. */
const pattern = /^([^0#]*)([0#,]*)(?:\.([0#]*))?([^0#]*)$/;

/**
 * A number by a format of Excel's: `0` a digit that is always there, `#` one that may be, `,` thousands, `%` per cent.
 * Anything before and after is copied: `¥#,##0.00 元`. A second part after `;` is for negative numbers.
 */
export function formatNumber(number: Exact, format: string): string | FormulaError {
  const [positive = '', negative] = format.split(';');
  if (number.sign() < 0 && negative !== undefined) return one(number.absolute(), negative);
  const text = one(number.absolute(), positive);
  if (typeof text !== 'string' || number.sign() >= 0) return text;
  return /[1-9]/.test(text) ? `-${text}` : text;
}

function one(number: Exact, format: string): string | FormulaError {
  const found = pattern.exec(format.replaceAll('"', ''));
  if (!found) return unreadable;
  const [, before = '', whole = '', fraction = '', after = ''] = found;
  const shown = /%/.test(before + after) ? (number.times(Exact.whole(100)) ?? number) : number;
  const least = fraction.replaceAll('#', '').length;
  const [digits = '', decimals = ''] = fixedText(shown, fraction.length).split('.');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const wanted = whole.replaceAll(/[^0]/g, '').length;
  const padded = (digits === '0' && wanted === 0 ? '' : digits).padStart(wanted, '0');
  return `${before}${whole.includes(',') ? withCommas(padded) : padded}${kept && `.${kept}`}${after}`;
}

const unreadable = valueError('数字格式写成 0.00、#,##0 或 0%', 'Write the format like 0.00, #,##0 or 0%');
