import { describe, expect, test } from 'vitest';
import { builtInFormat, formatKind } from './number-format.ts';

describe('a number format', () => {
  test.each([
    ['General', 'general'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['0%', 'percent'],
    ['0.00%;[Red]-0.00%', 'percent'],
    ['¥#,##0.00', 'currency'],
    ['"¥"#,##0', 'currency'],
    ['#,##0.00 [$EUR]', 'currency'],
    ['[$¥-804]#,##0.00', 'currency'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['mmm-yy', 'date'],
    ['mmmm', 'date'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss\\ \\U\\T\\C', 'moment'],
    ['m/d/yy h:mm AM/PM', 'moment'],
    ['h:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['[Red]0', 'number'],
    ['[Cyan]0', 'number'],
    ['0.0 "days"', 'number'],
    ['0\\d', 'number'],
    ['_-* #,##0_-', 'number'],
    ['@', 'text'],
    ['0;@', 'number'],
  ])('%s makes a %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });

  test.each([
    [14, 'date'],
    [22, 'moment'],
    [20, 'time'],
    [46, 'duration'],
    [9, 'percent'],
    [31, 'date'],
    [49, 'text'],
    [163, 'general'],
  ])('known by the number %i makes a %s', (id, kind) => {
    expect(formatKind(builtInFormat(id))).toBe(kind);
  });
});
