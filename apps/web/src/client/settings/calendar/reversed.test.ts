import { expect, test } from 'vitest';
import { reversed } from './reversed.ts';

const change = (date: string, name = '') => ({ date, kind: 'holiday', name }) as const;

test('taking back a change brings the old arrangement of the day, or gives it back to the official calendar', () => {
  const before = [change('2026-09-18', '司庆日'), change('2026-12-31')];

  const back = reversed(before, { set: [change('2026-09-18', '店庆'), change('2026-09-21')], clear: ['2026-12-31'] });

  expect(back).toEqual({ set: before, clear: ['2026-09-21'] });
});
