import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from './calendar-day.ts';
import { localDay, startOfDay } from './time-zone.ts';

const start = (day: string, zone: string) => new Date(startOfDay(readDay(day) ?? 0, zone)).toISOString();

describe('the start of a day', () => {
  test.each([
    ['2026-12-18', 'Asia/Shanghai', '2026-12-17T16:00:00.000Z'],
    ['2026-12-18', 'UTC', '2026-12-18T00:00:00.000Z'],
    ['2026-12-18', 'Asia/Kathmandu', '2026-12-17T18:15:00.000Z'],
    // Clocks in New York went forward on 8 March and back on 1 November.
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    // In Havana the clock jumps from midnight to one.
    ['2025-03-09', 'America/Havana', '2025-03-09T05:00:00.000Z'],
    // In Toronto it jumped from half past eleven to half past midnight.
    ['1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z'],
    // Shanghai before zones: eight hours, five minutes and forty-three seconds.
    ['1900-01-01', 'Asia/Shanghai', '1899-12-31T15:54:17.000Z'],
  ])('%s in %s is %s', (day, zone, expected) => {
    expect(start(day, zone)).toBe(expected);
  });

  test('that a country skipped is the start of the next', () => {
    expect(start('2011-12-30', 'Pacific/Apia')).toBe(start('2011-12-31', 'Pacific/Apia'));
  });
});

test('every day holds its first and its last moment and neither neighbour', () => {
  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const days = fc.integer({ min: readDay('1950-01-01') ?? 0, max: readDay('2037-12-31') ?? 0 });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (day, zone) => {
      const first = startOfDay(day, zone);
      const next = startOfDay(day + 1, zone);
      expect([first - 1, first, next - 1, next].map((moment) => writeDay(localDay(moment, zone)))).toEqual(
        [day - 1, day, day, day + 1].map(writeDay),
      );
    }),
    { numRuns: 500 },
  );
});
