import {
  type Actor,
  type CalendarSettings,
  type ColorsShown,
  type RecordView,
  recordColors,
  systemOfRecord,
  workingCalendar,
} from '@mortise/core';
import type { RuntimeForm } from '../context/use-form.ts';

/** What style rules make of the records of a list. */
export interface RowColors {
  /** Ids of the fields to be read for it. */
  readonly reads: readonly string[];
  readonly of: (record: RecordView) => ColorsShown;
}

/** Loaded by lists of forms that have such rules, for it brings the formulas along. */
export function rowColors(
  { form, fields }: RuntimeForm,
  actor: Pick<Actor, 'userId' | 'departmentIds'>,
  timeZone: string,
  titleOf: (id: string) => string | undefined,
  days: CalendarSettings,
): RowColors | null {
  const colors = recordColors(form, fields);
  if (!colors) return null;
  const calendar = workingCalendar(days);
  const known = new WeakMap<RecordView, ColorsShown>();
  const make = (record: RecordView) => {
    const surroundings = { now: new Date(), timeZone, actor, calendar, titleOf, system: systemOfRecord(record) };
    return colors.of(record.values, surroundings);
  };
  return {
    reads: colors.reads,
    of: (record) => {
      const shown = known.get(record) ?? make(record);
      known.set(record, shown);
      return shown;
    },
  };
}
