import { describe, expect, test } from 'vitest';
import { CalendarViewSettings, calendar } from './calendar.ts';
import { settingsUses } from './catalog.ts';

const settings = CalendarViewSettings.parse({
  start: 'f_day',
  end: 'f_last',
  color: 'f_stage',
  colors: [
    { when: { field: 'f_amount', operator: 'at-least', operand: { kind: 'constant', value: '5' } }, color: 'red' },
    { when: { field: 'f_day', operator: 'is-empty' }, color: 'gold' },
  ],
});
const anything = () => true;

describe('a calendar', () => {
  test('names the fields that say when, and those of its colours', () => {
    const uses = settingsUses({ kind: 'calendar', settings });

    expect(uses.map(({ field, essential }) => [field, essential])).toEqual([
      ['f_day', true],
      ['f_last', true],
      ['f_stage', false],
      ['f_amount', false],
      ['f_day', false],
    ]);
  });

  test('goes on without fields that are gone, and without rules that can be asked no more', () => {
    const without = calendar.without(settings, (id) => id === 'f_last' || id === 'f_amount', anything);

    expect(without).toMatchObject({ start: 'f_day', end: null, color: 'f_stage' });
    expect(without.colors.map(({ color }) => color)).toEqual(['gold']);
    expect(
      calendar.without(
        settings,
        () => false,
        () => false,
      ).colors,
    ).toEqual([]);
  });

  test('begins with the first date of its form and the colours of the first choice', () => {
    const field = (id: string, kind: 'text' | 'option' | 'period', hidden = false) =>
      ({ id, kind, storage: { in: 'column' }, block: { hidden } }) as const;

    expect(
      calendar.start?.([field('f_name', 'text'), field('f_old', 'period', true), field('f_when', 'period')]),
    ).toMatchObject({
      start: 'f_when',
      color: null,
    });
    expect(calendar.start?.([field('f_stage', 'option')])).toMatchObject({ start: '$created_at', color: 'f_stage' });
  });

  test('wants an index for each end', () => {
    expect(calendar.orders?.(settings)).toEqual([
      [{ field: 'f_day', direction: 'asc' }],
      [{ field: 'f_last', direction: 'asc' }],
    ]);
  });
});
