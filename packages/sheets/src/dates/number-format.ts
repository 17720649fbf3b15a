/** What a number format makes of a number. */
export type FormatKind =
  | 'general'
  | 'number'
  | 'percent'
  | 'currency'
  | 'date'
  | 'moment'
  | 'time'
  | 'duration'
  | 'text';

/** Codes of the formats a workbook may use by number alone. East Asian numbers 27 to 36 and 50 to 58 are dates. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0',
  6: '¥#,##0',
  7: '¥#,##0.00',
  8: '¥#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm AM/PM',
  35: 'h:mm:ss AM/PM',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '¥#,##0',
  43: '#,##0.00',
  44: '¥#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  55: 'h:mm',
  56: 'h:mm:ss',
};

export function builtInFormat(id: number): string {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return builtIn[id] ?? (isEastAsianDate ? 'yyyy-mm-dd' : 'General');
}

const currencySign = /[¥￥$€£₩₹₽฿₫₺₴元円]/;

/**
 * Reads the first section of a format code, without what is quoted, escaped, padding or in brackets: the `d` of
 * `[Red]0` and of `0.0 "days"` makes no date.
 */
export function formatKind(code: string): FormatKind {
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const kind = readFormat(code);
  // A workbook has at most some thousand formats; the bound is against files made to have more.
  if (remembered.size < 10_000) remembered.set(code, kind);
  return kind;
}

const remembered = new Map<string, FormatKind>();

function readFormat(code: string): FormatKind {
  if (code === '' || /^general$/i.test(code)) return 'general';
  const section = firstSection(code);
  const isCurrency = /\[\$[^\]-]+/.test(section.raw) || currencySign.test(section.literals);
  const letters = section.bare.toLowerCase().replace(/general/g, '');
  if (section.elapsed) return 'duration';
  const withoutMarker = letters.replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  const hasDay = /[yde]|(?<![a-z])[bg]{1,3}(?=[ye\d])/.test(withoutMarker.replace(/e[+-]/g, ''));
  const hasTime = /[hs]/.test(withoutMarker);
  const hasMonth = withoutMarker.includes('m');
  if (hasDay || (hasMonth && !hasTime)) return hasTime ? 'moment' : 'date';
  if (hasTime) return 'time';
  if (letters.includes('@')) return 'text';
  if (letters.includes('%')) return 'percent';
  if (isCurrency) return 'currency';
  return /[0#?]/.test(letters) ? 'number' : 'general';
}

function firstSection(code: string): { raw: string; bare: string; literals: string; elapsed: boolean } {
  let bare = '';
  let literals = '';
  let elapsed = false;
  let at = 0;
  for (; at < code.length && code[at] !== ';'; at += 1) {
    const char = code[at] as string;
    if (char === '"') {
      const end = code.indexOf('"', at + 1);
      literals += code.slice(at + 1, end === -1 ? undefined : end);
      at = end === -1 ? code.length : end;
    } else if (char === '\\' || char === '_' || char === '*') {
      if (char === '\\') literals += code[at + 1] ?? '';
      at += 1;
    } else if (char === '[') {
      const end = code.indexOf(']', at);
      if (/^\[(h+|m+|s+)\]/i.test(code.slice(at))) elapsed = true;
      at = end === -1 ? code.length : end;
    } else {
      bare += char;
      literals += char;
    }
  }
  return { raw: code.slice(0, at), bare, literals, elapsed };
}
