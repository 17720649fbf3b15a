import {
  type DatePart,
  type Field,
  type GroupField,
  type GroupRead,
  identifier,
  isSystemField,
  raw,
  type Selection,
  type Sql,
  type SystemFieldId,
  sql,
  systemFields,
  type ValueKind,
} from '@mortise/core';
import { row, sqlTypeOf, systemColumn } from './columns.ts';
import { titleColumns } from './title-sql.ts';

/** A column that records are grouped by. */
export interface GroupColumn {
  /** Over the row `t`: its value, or the first day of the stretch that it lies in. */
  readonly sql: Sql;
  /** PostgreSQL's name for its type. */
  readonly type: string;
  readonly of: Field | SystemFieldId;
  /** Is the row in the group of this key, which is not null? As an index can answer it. */
  readonly isIn: (key: Sql) => Sql;
}

/** The field, and the one of the lanes where there is one. */
export const groupColumns = (read: Selection & Pick<GroupRead, 'by' | 'lanes'>): GroupColumn[] =>
  [read.by, read.lanes].flatMap((by) => (by === null ? [] : groupColumn(read, by)));

export function groupColumn({ reach, actor }: Selection, { field: id, per }: GroupField): GroupColumn {
  const { column, kind, of } = columnOf(reach, id);
  if (per === null) return { sql: column, type: sqlTypeOf[kind], of, isIn: (key) => sql`${column} = ${key}` };
  const zone = sql`${actor.timeZone}`;
  const part = raw(`'${per}'`);
  const length = raw(`interval '${lengths[per]}'`);
  const isMoment = kind === 'moment';
  const local = isMoment ? sql`${column} at time zone ${zone}` : column;
  // A moment is compared as a moment: the index knows nothing of zones.
  const begins = (day: Sql) => (isMoment ? sql`(${day})::timestamp at time zone ${zone}` : sql`(${day})::date`);
  return {
    sql: sql`date_trunc(${part}, ${local})::date`,
    type: 'date',
    of,
    isIn: (key) => sql`${column} >= ${begins(key)} and ${column} < ${begins(sql`${key} + ${length}`)}`,
  };
}

const lengths: Readonly<Record<DatePart, string>> = {
  day: '1 day',
  week: '7 days',
  month: '1 month',
  quarter: '3 months',
  year: '1 year',
};

/** A field that stands in a column of its own, over the row `t`. */
export function columnOf(
  { fields }: Selection['reach'],
  id: string,
): { readonly column: Sql; readonly kind: ValueKind; readonly of: Field | SystemFieldId } {
  if (isSystemField(id)) return { column: systemColumn(id), kind: systemFields[id].kind, of: id };
  const field = fields.find((candidate) => candidate.id === id);
  if (field?.storage.in !== 'column') throw new Error(`${id} has no column of its own.`);
  return { column: sql`${row}.${identifier(field.key)}`, kind: field.kind, of: field };
}

/** Names of what groups stand for. `placeOf` and `nameOf` say where the value of a column is, by its number. */
export function groupTitles(
  read: Selection,
  columns: readonly Pick<GroupColumn, 'of'>[],
  placeOf: (index: number) => number,
  nameOf: (index: number) => Sql,
) {
  return columns.flatMap(({ of }, index) => {
    const at = (): [number, Sql] => [placeOf(index), nameOf(index)];
    const wanted =
      typeof of === 'string' ? { fields: [], systemTitles: named(of) } : { fields: [of], systemTitles: [] };
    return titleColumns({ ...read, ...wanted }, { field: at, system: at });
  });
}

/** Those of the system that stand for somebody. */
const named = (id: SystemFieldId): SystemFieldId[] => (systemFields[id].kind === 'moment' ? [] : [id]);
