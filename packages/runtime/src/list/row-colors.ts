import {
  type Actor,
  type CalendarSettings,
  type ColorRule,
  type ColorsShown,
  comparisonsOf,
  evaluate,
  fieldsIn,
  formulasOfNoRecord,
  type RecordView,
  recordColors,
  systemOfRecord,
  workingCalendar,
} from '@mortise/core';
import type { RuntimeForm } from '../context/use-form.ts';
import type { ListField } from './list-fields.ts';

/** What the rules of a view, and the style rules of its form, make of the records of a list. */
export interface RowColors {
  /** Ids of the fields to be read for it. */
  readonly reads: readonly string[];
  readonly of: (record: RecordView) => ColorsShown;
}

interface Surroundings {
  readonly actor: Pick<Actor, 'userId' | 'departmentIds'>;
  readonly timeZone: string;
  readonly titleOf: (id: string) => string | undefined;
  readonly days: CalendarSettings;
}

/** Loaded by lists that have such rules, for it brings the formulas along. Those of the view go before those of the form. */
export function rowColors(
  form: RuntimeForm,
  rules: readonly ColorRule[],
  fieldOf: (id: string) => ListField | undefined,
  surroundings: Surroundings,
): RowColors | null {
  const layers = [viewColors(rules, fieldOf, surroundings), formColors(form, surroundings)].filter(
    (layer) => layer !== null,
  );
  if (layers.length === 0) return null;
  const known = new WeakMap<RecordView, ColorsShown>();
  const make = (record: RecordView): ColorsShown => {
    const shown = layers.map((layer) => layer.of(record));
    return {
      record: shown.map((one) => one.record).find((color) => color !== null) ?? null,
      fieldOf: (id) => shown.map((one) => one.fieldOf(id)).find((color) => color !== null) ?? null,
    };
  };
  return {
    reads: [...new Set(layers.flatMap(({ reads }) => reads))],
    of: (record) => {
      const shown = known.get(record) ?? make(record);
      known.set(record, shown);
      return shown;
    },
  };
}

function viewColors(
  rules: readonly ColorRule[],
  fieldOf: (id: string) => ListField | undefined,
  { actor, timeZone, titleOf, days }: Surroundings,
): RowColors | null {
  // One that is being made says nothing yet.
  const complete = rules.filter(({ when }) => comparisonsOf(when).length > 0);
  if (complete.length === 0) return null;
  const formulas = formulasOfNoRecord(workingCalendar(days));
  const of = (record: RecordView): ColorsShown => {
    const held = (id: string) => fieldOf(id)?.valueOf(record) ?? null;
    const context = { actor, now: new Date(), timeZone, valueOf: held, fieldOf, titleOf, formulas };
    const met = complete.filter(({ when }) => evaluate(when, context));
    return {
      record: met.find(({ field }) => field === null)?.color ?? null,
      fieldOf: (id) => met.find(({ field }) => field === id)?.color ?? null,
    };
  };
  return { reads: complete.flatMap(({ when }) => fieldsIn(when)), of };
}

function formColors({ form, fields }: RuntimeForm, { actor, timeZone, titleOf, days }: Surroundings): RowColors | null {
  const colors = recordColors(form, fields);
  if (!colors) return null;
  const calendar = workingCalendar(days);
  const of = (record: RecordView) =>
    colors.of(record.values, {
      now: new Date(),
      timeZone,
      actor,
      calendar,
      titleOf,
      system: systemOfRecord(record),
    });
  return { reads: colors.reads, of };
}
