import type { CalendarChange, CalendarSettings } from '../calendar/calendar-settings.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** What a person changes about single days: `clear` gives days back to the week and the official calendar. */
export interface DayChanges {
  readonly set: readonly CalendarChange[];
  /** `YYYY-MM-DD` */
  readonly clear: readonly string[];
}

/** Where the settings of the organisation's working calendar are kept. */
export interface CalendarStore {
  read(): Promise<CalendarSettings>;
  update(changes: Partial<Pick<CalendarSettings, 'weekend' | 'official'>>): Promise<void>;
  /** All at once or not at all. */
  changeDays(changes: DayChanges): Promise<void>;
}

/** The working calendar as it stands, for whoever counts in it. Asked on every write, so it answers from memory. */
export type CurrentCalendar = () => Promise<WorkingCalendar>;
