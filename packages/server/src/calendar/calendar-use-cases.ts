import {
  type Access,
  type Actor,
  type CalendarSettings,
  type CalendarStore,
  type DayChanges,
  err,
  issue,
  ok,
  type Result,
} from '@mortise/core';

/** What the use cases about the working calendar stand on. */
export interface CalendarPorts {
  readonly access: Access;
  readonly calendar: CalendarStore;
}

export type CalendarUseCases = ReturnType<typeof calendarUseCases>;

/**
 * The organisation's working calendar. Everybody reads it, since formulas count in it wherever they run; administrators
 * change it. Every answer is the calendar as it is then.
 */
export function calendarUseCases({ access, calendar }: CalendarPorts) {
  const change = async (actor: Actor, work: () => Promise<void>): Promise<Result<CalendarSettings>> => {
    if (!access.may(actor, 'organisation.write')) return err({ code: 'forbidden', permission: 'organisation.write' });
    await work();
    return ok(await calendar.read());
  };

  return {
    readCalendar: async (): Promise<Result<CalendarSettings>> => ok(await calendar.read()),

    updateCalendar: (actor: Actor, changes: Partial<Pick<CalendarSettings, 'weekend' | 'official'>>) =>
      change(actor, () =>
        calendar.update({
          ...changes,
          ...(changes.weekend && { weekend: [...new Set(changes.weekend)].sort((a, b) => a - b) }),
        }),
      ),

    changeDays: async (actor: Actor, changes: DayChanges): Promise<Result<CalendarSettings>> => {
      const named = [...changes.set.map(({ date }) => date), ...changes.clear];
      const twice = named.find((date, at) => named.indexOf(date) !== at);
      if (twice !== undefined)
        return err({
          code: 'invalid',
          issues: [
            issue(['set'], 'not_unique', {
              zh: `${twice} 出现了两次，一天只能有一种安排`,
              en: `${twice} is named twice. A day is either a workday or free`,
            }),
          ],
        });
      return change(actor, () => calendar.changeDays(changes));
    },
  };
}
