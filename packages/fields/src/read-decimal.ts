import { canonical, shift } from './decimal.ts';

/** What else stood in the text, for the field to judge. */
export interface ReadDecimal {
  readonly value: string;
  readonly percent: boolean;
  /** Such as `¥`, `$`, `USD`; empty when none. */
  readonly currency: string;
}

const marks =
  '[¥$€£₩₽₹฿₫]|[A-Z]{1,3}[$¥]|CNY|RMB|USD|EUR|HKD|TWD|JPY|GBP|KRW|SGD|AUD|CAD|MOP|元|块|港元|港币|美元|欧元|日元|英镑';
const leading = new RegExp(`^(${marks})\\s*`, 'i');
const trailing = new RegExp(`\\s*(人民币|${marks})整?$`, 'i');
const scales: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  万亿: 12,
};
const grouped = /^\d{1,3}([, '’]\d{3})+(\.\d+)?$/;
const bare = /^(\d+\.?\d*|\.\d+)$/;
const scientific = /^(\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/;

/**
 * Reads a number as people and spreadsheets write it: １２３, 1,234.5, ¥1.2万, (123), 3亿元, 12%, 1.2E5. Null when it is
 * not one number without doubt: `1.234,5` and `1-2` are refused rather than guessed.
 */
export function readDecimal(input: string, unit = ''): ReadDecimal | null {
  // What spreadsheets give in their millions, before the spellings of people.
  if (unit === '' && canonical(input) === input) return { value: input, percent: false, currency: '' };
  let text = input
    .normalize('NFKC')
    .replace(/[−–—﹣]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const inBrackets = /^\((.+)\)$/.exec(text);
  if (inBrackets?.[1]) text = inBrackets[1].trim();
  const sign = /^[+-]\s*/.exec(text)?.[0] ?? '';
  text = text.slice(sign.length);
  const before = leading.exec(text)?.[1] ?? '';
  text = text.replace(leading, '');
  // The sign may follow the mark: ¥-1,200
  const inner = sign === '' && before !== '' ? (/^-\s*/.exec(text)?.[0] ?? '') : '';
  text = text.slice(inner.length);
  if (unit && text.toLowerCase().endsWith(unit.normalize('NFKC').toLowerCase()))
    text = text.slice(0, -unit.length).trim();
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  const after = percent ? '' : (trailing.exec(text)?.[1] ?? '');
  if (after) text = text.replace(trailing, '');
  const scale = /(万亿|百万|千万|[百千万萬亿億])$/.exec(text)?.[1] ?? '';
  if (scale) text = text.slice(0, -scale.length).trim();

  const magnitude = digitsOf(text);
  if (magnitude === null) return null;
  const negative = Boolean(inBrackets) !== (sign.startsWith('-') || inner !== '');
  if (inBrackets && sign) return null;
  const value = canonical(`${negative ? '-' : ''}${shift(magnitude, scales[scale] ?? 0)}`);
  return value === null ? null : { value, percent, currency: before || after };
}

function digitsOf(text: string): string | null {
  if (bare.test(text)) return canonical(text.replace(/^\./, '0.').replace(/\.$/, ''));
  if (grouped.test(text)) return canonical(text.replace(/[, '’]/g, ''));
  const [, mantissa, exponent] = scientific.exec(text) ?? [];
  return mantissa && exponent ? shift(canonical(mantissa) ?? '0', Number(exponent)) : null;
}
