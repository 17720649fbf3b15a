import { defaultCalendar } from '../calendar/calendar-settings.ts';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.ts';
import type { EvaluateContext } from '../conditions/context.ts';
import type { OperandFormulas } from '../conditions/operand-formulas.ts';
import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { FormulaActor, FormulaEnv } from '../formula/env.ts';
import { formulasInConditions } from '../formula/formulas-in-conditions.ts';
import type { Romanise } from '../ports/romanise.ts';
import { isBlankRow, rowsIn } from '../records/diff-rows.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import type { Row } from '../value-kind.ts';
import { columnIn } from './logic-fields.ts';

/** What calculations and rules know beyond the values of the record. */
export interface Surroundings {
  readonly now: Date;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  readonly actor: FormulaActor;
  readonly calendar: WorkingCalendar;
  /** Absent where only the server knows it. */
  readonly romanise?: Romanise | undefined;
  /** The name of a user, a department or a record by its id. */
  readonly titleOf: (id: string) => string | undefined;
  /** Values of system fields by their ids. */
  readonly system: Readonly<Record<string, unknown>>;
}

/** One record as formulas and conditions see it. */
export interface RecordScope {
  readonly formula: FormulaEnv;
  readonly condition: EvaluateContext;
}

/** `values` is read when asked, so one scope serves a record that changes. */
export function scopeOf(
  fields: ReadonlyMap<string, Field>,
  values: Values,
  { now, timeZone, actor, calendar, romanise, titleOf, system }: Surroundings,
): RecordScope {
  const read = (ref: string): unknown => {
    if (isSystemField(ref)) return system[ref] ?? null;
    const column = columnIn(ref, fields);
    if (column) return cellsOf(fields.get(ref.split('.')[0] ?? ''), values, column.key);
    const field = fields.get(ref);
    return field ? values[field.key] : null;
  };
  // Stored texts may not depend on who saved: options are named as the title of a record names them, in Chinese first.
  const format = { locale: 'zh', timeZone, titleOf } as const;
  const nameOf = (id: string, type: string, ref: string): string | undefined => {
    if (type !== 'option') return titleOf(id);
    const field = columnIn(ref, fields) ?? fields.get(ref);
    return field?.type.format(field.kind === 'options' ? [id] : id, field.config, format);
  };
  const scoreOf = (optionId: string, ref: string): number | undefined => {
    const field = columnIn(ref, fields) ?? fields.get(ref);
    return field?.type.scoreOf?.(field.config, optionId);
  };
  return {
    formula: { valueOf: read, nameOf, scoreOf, now, timeZone, locale: 'zh', actor, calendar, romanise },
    condition: {
      valueOf: read,
      fieldOf: (id) => (isSystemField(id) ? systemFields[id] : fields.get(id)),
      actor,
      now,
      timeZone,
      formulas: formulasOfRecord(calendar),
    },
  };
}

/** The record as the cells of one row after another see it: by `stand` on a row. */
export function rowScopeOf({ formula: env, condition }: RecordScope, subform: Field) {
  const columns = new Map(subform.columns.map((column) => [column.id, column]));
  let row: Row = { id: '' };
  const read = (ref: string): unknown => {
    const column = columns.get(ref);
    return column ? row[column.key] : env.valueOf(ref);
  };
  const formula: FormulaEnv = {
    ...env,
    valueOf: read,
    nameOf: (id, type, ref) => {
      const column = columns.get(ref);
      return env.nameOf?.(id, type, column ? `${subform.id}.${column.id}` : ref);
    },
  };
  const scope: RecordScope = {
    formula,
    condition: { ...condition, valueOf: read, fieldOf: (id) => columns.get(id) ?? condition.fieldOf(id) },
  };
  return {
    scope,
    stand: (on: Row) => {
      row = on;
    },
  };
}

/** Right sides of conditions may be formulas over the same record. Without a calendar: to check them only. */
export const formulasOfRecord = (calendar: WorkingCalendar = nowhere().calendar): OperandFormulas =>
  formulasInConditions({ locale: 'zh', calendar }, 'row');

/** The same for conditions that become SQL, whose formulas read no record. */
export const formulasOfNoRecord = (calendar: WorkingCalendar = nowhere().calendar): OperandFormulas =>
  formulasInConditions({ locale: 'zh', calendar }, 'constant');

/** A row with nothing in it is no row yet. */
function cellsOf(subform: Field | undefined, values: Values, key: string): unknown[] {
  const cells: unknown[] = [];
  if (!subform) return cells;
  for (const row of rowsIn(values[subform.key])) {
    const cell = row[key] ?? null;
    if (cell !== null || !isBlankRow(row, subform.columns)) cells.push(cell);
  }
  return cells;
}

let shipped: WorkingCalendar | undefined;

/** For forms that are filled in outside any organisation: a preview before anything is known. */
export function nowhere(): Surroundings {
  shipped ??= workingCalendar(defaultCalendar);
  return {
    now: new Date(),
    timeZone: 'UTC',
    actor: { userId: '', departmentIds: [] },
    calendar: shipped,
    titleOf: () => undefined,
    system: {},
  };
}
