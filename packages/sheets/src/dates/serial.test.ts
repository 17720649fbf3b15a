import { cellText } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import type { FormatKind } from './number-format.ts';
import { serialCell } from './serial.ts';

const shown = (serial: number, kind: FormatKind, date1904 = false): string => {
  const cell = serialCell(serial, kind, date1904);
  return cell === undefined ? 'number' : `${cell.kind} ${cellText(cell)}`;
};

describe('a serial number', () => {
  test.each<[number, FormatKind, string]>([
    [1, 'date', 'date 1900-01-01'],
    [59, 'date', 'date 1900-02-28'],
    [60, 'date', 'text 1900-02-29'],
    [61, 'date', 'date 1900-03-01'],
    [0, 'date', 'text 1900-01-00'],
    [45_356, 'date', 'date 2024-03-05'],
    [45_356, 'moment', 'moment 2024-03-05 00:00:00'],
    [45_356.5, 'date', 'moment 2024-03-05 12:00:00'],
    [42_452.409_722_222_219, 'moment', 'moment 2016-03-23 09:50:00'],
    [0.409_722_222_219, 'time', 'time 09:50:00'],
    [1.5, 'duration', 'time 36:00:00'],
    [45_356.25, 'time', 'moment 2024-03-05 06:00:00'],
    [2_958_465, 'date', 'date 9999-12-31'],
    [2_958_467, 'date', 'number'],
    [-1, 'date', 'number'],
  ])('%d under a %s format is %s', (serial, kind, expected) => {
    expect(shown(serial, kind)).toBe(expected);
  });

  test.each<[number, FormatKind, string]>([
    [0, 'date', 'date 1904-01-01'],
    [42_735, 'date', 'date 2021-01-01'],
    [10.632_060_185_185, 'duration', 'time 255:10:10'],
  ])('%d in the 1904 system under a %s format is %s', (serial, kind, expected) => {
    expect(shown(serial, kind, true)).toBe(expected);
  });
});
