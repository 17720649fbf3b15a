import {
  type Field,
  type GroupRead,
  identifier,
  isSystemField,
  type Sql,
  type SystemFieldId,
  sql,
  systemFields,
} from '@mortise/core';
import { row, sqlTypeOf, systemColumn } from './columns.ts';
import { titleColumns } from './title-sql.ts';

/** A column that records are grouped by. */
export interface GroupColumn {
  /** Over the row `t`. */
  readonly sql: Sql;
  /** PostgreSQL's name for its type. */
  readonly type: string;
  readonly of: Field | SystemFieldId;
}

/** The field, and the one of the lanes where there is one. */
export const groupColumns = (read: Pick<GroupRead, 'reach' | 'by' | 'lanes'>): GroupColumn[] =>
  [read.by, read.lanes].flatMap((id) => (id === null ? [] : groupColumn(read, id)));

function groupColumn({ reach }: Pick<GroupRead, 'reach'>, id: string): GroupColumn {
  if (isSystemField(id)) return { sql: systemColumn(id), type: sqlTypeOf[systemFields[id].kind], of: id };
  const field = reach.fields.find((candidate) => candidate.id === id);
  if (field?.storage.in !== 'column') throw new Error(`Records cannot be grouped by ${id}.`);
  return { sql: sql`${row}.${identifier(field.key)}`, type: sqlTypeOf[field.kind], of: field };
}

/** Names of what groups stand for. `placeOf` and `nameOf` say where the value of a column is, by its number. */
export function groupTitles(
  read: GroupRead,
  columns: readonly GroupColumn[],
  placeOf: (index: number) => number,
  nameOf: (index: number) => Sql,
) {
  return columns.flatMap(({ of }, index) => {
    const at = (): [number, Sql] => [placeOf(index), nameOf(index)];
    const wanted = typeof of === 'string' ? { fields: [], systemTitles: [of] } : { fields: [of], systemTitles: [] };
    return titleColumns({ ...read, ...wanted }, { field: at, system: at });
  });
}
