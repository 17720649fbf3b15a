import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, readDay, writeDay } from '../conditions/calendar-day.ts';
import { defaultCalendar } from './calendar-settings.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts';

const official = workingCalendar(defaultCalendar);
const day = (text: string): Day => readDay(text) as Day;
const after = (from: string, count: number, calendar = official) => {
  const found = calendar.addWorkdays(day(from), count);
  return found === null ? null : writeDay(found);
};

describe('the official calendar of 2026', () => {
  test.each([
    ['2026-02-14', true, '春节'],
    ['2026-02-16', false, '春节'],
    ['2026-02-24', true, undefined],
    ['2026-10-10', true, '国庆节'],
    ['2026-10-11', false, undefined],
    ['2026-12-31', true, undefined],
  ])('%s is a workday: %s', (date, isWorkday, name) => {
    expect(official.isWorkday(day(date))).toBe(isWorkday);
    expect(official.explain(day(date)).name?.zh).toBe(name);
  });

  test('has 248 workdays', () => {
    expect(official.workdaysBetween(day('2026-01-01'), day('2026-12-31'))).toBe(248);
  });

  test('counts over the National Day holiday from the last workday to the make-up Saturday', () => {
    expect(official.workdaysBetween(day('2026-09-30'), day('2026-10-10'))).toBe(4);
    expect(after('2026-09-30', 1)).toBe('2026-10-08');
    expect(after('2026-10-08', -1)).toBe('2026-09-30');
  });
});

describe('what an administrator changes', () => {
  test('goes over the official calendar and carries its name', () => {
    const ours = workingCalendar({
      ...defaultCalendar,
      changes: [
        { date: '2026-10-08', kind: 'holiday', name: '司庆日' },
        { date: '2026-10-06', kind: 'workday', name: '' },
      ],
    });

    expect(ours.explain(day('2026-10-08'))).toEqual({
      isWorkday: false,
      name: { zh: '司庆日', en: '司庆日' },
      decidedBy: 'organisation',
    });
    expect(after('2026-09-30', 2, ours)).toBe('2026-10-09');
  });

  test('may be another weekend or no Chinese holidays at all', () => {
    const elsewhere = workingCalendar({ weekend: [5, 6], official: 'none', changes: [] });

    expect(elsewhere.isWorkday(day('2026-10-01'))).toBe(true);
    expect(elsewhere.isWorkday(day('2026-10-02'))).toBe(false);
    expect(elsewhere.isWorkday(day('2026-10-04'))).toBe(true);
  });
});

test('a varied calendar keeps the official days and adds its own', () => {
  const varied = official.varied({ weekend: [7], holidays: [day('2026-10-09')] });

  expect(varied.isWorkday(day('2026-10-17'))).toBe(true);
  expect(varied.isWorkday(day('2026-10-01'))).toBe(false);
  expect(varied.isWorkday(day('2026-10-09'))).toBe(false);
});

test('nothing lies beyond the last day of the calendar', () => {
  expect(after('9999-12-31', 1)).toBeNull();
  expect(after('0001-01-01', -1)).toBeNull();
  expect(after('2026-01-01', 10_000_000)).toBeNull();
});

describe('against counting day by day', () => {
  const near = fc.integer({ min: day('2019-12-01'), max: day('2027-03-01') });
  const calendars: fc.Arbitrary<WorkingCalendar> = fc
    .record({
      weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { maxLength: 6 }),
      official: fc.constantFrom('china' as const, 'none' as const),
      changes: fc.array(
        fc.record({
          date: near.map(writeDay),
          kind: fc.constantFrom('workday' as const, 'holiday' as const),
          name: fc.constant(''),
        }),
        { maxLength: 30 },
      ),
    })
    .map(workingCalendar);

  test('workdays between two days', () => {
    fc.assert(
      fc.property(calendars, near, near, (calendar, a, b) => {
        const counted = walk(Math.min(a, b), Math.max(a, b), calendar).length;
        expect(calendar.workdaysBetween(a, b)).toBe(a <= b ? counted : -counted);
      }),
      { numRuns: 60 },
    );
  });

  test('the day some workdays away', () => {
    fc.assert(
      fc.property(calendars, near, fc.integer({ min: -40, max: 40 }), (calendar, from, count) => {
        const ahead = walk(from + 1, from + 500, calendar);
        const behind = walk(from - 500, from - 1, calendar).reverse();
        const expected = count === 0 ? from : count > 0 ? ahead[count - 1] : behind[-count - 1];
        expect(calendar.addWorkdays(from, count)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  const walk = (from: Day, to: Day, calendar: WorkingCalendar) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(calendar.isWorkday);
});
