import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, momentOf, wallClock } from './zone.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

describe('a zone', () => {
  test('finds the moment that its wall clock shows', () => {
    const moments = fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 });

    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (seconds, zone) => {
        const found = momentOf(wallClock(seconds * 1000, zone), zone);
        expect(wallClock(found, zone)).toBe(wallClock(seconds * 1000, zone));
        expect(found).toBeLessThanOrEqual(seconds * 1000);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Asia/Shanghai', '2024-03-05T09:05:00', '2024-03-05T01:05:00.000Z'],
    ['America/New_York', '2024-03-10T02:30:00', '2024-03-10T07:30:00.000Z'],
    ['America/New_York', '2024-11-03T01:30:00', '2024-11-03T05:30:00.000Z'],
    ['Europe/London', '2024-07-01T00:00:00', '2024-06-30T23:00:00.000Z'],
  ])('%s at %s is %s', (zone, wall, moment) => {
    expect(new Date(momentOf(wall, zone)).toISOString()).toBe(moment);
  });

  test('knows its own day', () => {
    expect(dayIn(Date.parse('2024-03-04T16:00:00Z'), 'Asia/Shanghai')).toBe('2024-03-05');
    expect(dayIn(Date.parse('0024-03-04T12:00:00Z'), 'UTC')).toBe('0024-03-04');
  });
});
