import { type CalendarSettings, defaultCalendar, type Result, systemActor } from '@mortise/core';
import { calendarStore, ensureOrganisation } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { roleAccess } from '../access/role-access.ts';
import { type CalendarUseCases, calendarUseCases } from './calendar-use-cases.ts';
import { currentCalendar } from './current-calendar.ts';

const database = testDatabase();
const administrator = systemActor('Asia/Shanghai');
const companyDay = { date: '2026-09-18', kind: 'holiday', name: '司庆日' } as const;

let server: CalendarUseCases;

beforeEach(async () => {
  await ensureOrganisation(database.pool);
  server = calendarUseCases({ access: roleAccess, calendar: calendarStore(database.pool) });
  const { changes } = unwrap(await server.readCalendar());
  await server.changeDays(administrator, { set: [], clear: changes.map(({ date }) => date) });
  await server.updateCalendar(administrator, defaultCalendar);
});

function unwrap(result: Result<CalendarSettings>): CalendarSettings {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the working calendar', () => {
  test('begins as the official one of China with a free Saturday and Sunday', async () => {
    expect(unwrap(await server.readCalendar())).toEqual(defaultCalendar);
  });

  test('keeps what an administrator changes, in the order of days', async () => {
    await server.changeDays(administrator, { set: [companyDay], clear: [] });
    await server.changeDays(administrator, { set: [{ date: '2026-02-24', kind: 'holiday', name: '' }], clear: [] });

    const changed = unwrap(await server.updateCalendar(administrator, { weekend: [7] }));

    expect(changed).toEqual({
      weekend: [7],
      official: 'china',
      changes: [{ date: '2026-02-24', kind: 'holiday', name: '' }, companyDay],
    });
  });

  test('changes a day that was changed before, and gives others back in the same step', async () => {
    await server.changeDays(administrator, { set: [companyDay], clear: [] });

    const moved = unwrap(
      await server.changeDays(administrator, { set: [{ ...companyDay, date: '2026-09-25' }], clear: ['2026-09-18'] }),
    );
    const renamed = unwrap(
      await server.changeDays(administrator, { set: [{ ...companyDay, date: '2026-09-25', name: '店庆' }], clear: [] }),
    );

    expect(moved.changes).toEqual([{ ...companyDay, date: '2026-09-25' }]);
    expect(renamed.changes).toEqual([{ ...companyDay, date: '2026-09-25', name: '店庆' }]);
  });

  test('refuses one day with two arrangements', async () => {
    const refused = await server.changeDays(administrator, { set: [companyDay], clear: [companyDay.date] });

    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ code: 'not_unique' }] } });
  });

  test('is for everybody to read and for administrators to change', async () => {
    const member = { ...administrator, roles: ['member'] } as const;

    expect(await server.updateCalendar(member, { official: 'none' })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await server.changeDays(member, { set: [companyDay], clear: [] })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(unwrap(await server.readCalendar())).toEqual(defaultCalendar);
  });
});

test('the current calendar is asked for again after five seconds', async () => {
  let now = new Date('2026-09-01T00:00:00Z');
  const current = currentCalendar({ calendar: calendarStore(database.pool), clock: { now: () => now } });
  const fifth = Date.UTC(2026, 8, 18) / 86_400_000;
  const before = (await current()).isWorkday(fifth);

  await server.changeDays(administrator, { set: [companyDay], clear: [] });
  const soon = (await current()).isWorkday(fifth);
  now = new Date('2026-09-01T00:00:06Z');
  const later = (await current()).isWorkday(fifth);

  expect([before, soon, later]).toEqual([true, true, false]);
});
