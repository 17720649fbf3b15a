import {
  type ConvertedColumn,
  childTableOf,
  identifier,
  joinSql,
  linkTableOf,
  raw,
  rowColumns,
  type Sql,
  type SqlType,
  shortHash,
  sql,
  stagedSuffix,
  type TypeChangeRun,
} from '@mortise/core';
import { tableName } from '../names.ts';

/** A table that a run goes through: the record table or the rows of a subform. */
export interface ConvertedTable {
  readonly name: string;
  readonly columns: readonly ConvertedColumn[];
  /** Columns that name a row, the record first. */
  readonly keys: readonly string[];
}

/** In the order of their names, as everybody locks. */
export function tablesOf({ table, columns }: Pick<TypeChangeRun, 'table' | 'columns'>): ConvertedTable[] {
  const subforms = [...new Set(columns.map(({ subform }) => subform))];
  return subforms
    .map((subform) => ({
      name: subform === null ? table : childTableOf(table, subform),
      columns: columns.filter((column) => column.subform === subform),
      keys: subform === null ? ['id'] : [rowColumns.parent, 'id'],
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where values of a column wait for the publication. */
export const stagedColumn = (column: string) => `${column}${stagedSuffix}`;

/** Where links of a field wait for it. */
export const stagedLink = (link: string) => `links_${shortHash(link)}${stagedSuffix}`;

/** Every column that a run fills: converted values, and the texts of those that were lost. */
export const stagedOf = ({ columns }: Pick<ConvertedTable, 'columns'>): { column: string; sqlType: SqlType }[] =>
  columns.flatMap(({ key, sqlType, lostKey }) => [
    ...(sqlType === null ? [] : [{ column: stagedColumn(key), sqlType }]),
    ...(lostKey === null ? [] : [{ column: stagedColumn(lostKey), sqlType: 'text' as const }]),
  ]);

/** Fields whose new values are links, with the tables for those. */
export const newLinksOf = ({ table, columns }: Pick<TypeChangeRun, 'table' | 'columns'>) =>
  columns.flatMap((column) => {
    const { key, sqlType, references } = column;
    if (sqlType !== null || references === null) return [];
    const link = linkTableOf(table, key);
    return [{ key, references, link, staged: stagedLink(link) }];
  });

const comma = raw(', ');

/** Of the row `t`: what names it, then its values in the order of the columns. */
export function rowSql({ table }: TypeChangeRun, { keys, columns }: ConvertedTable, when: 'before' | 'after'): Sql {
  const named = keys.map((key) => sql`t.${identifier(key)}`);
  const values = columns.map(({ key, fromLinks, sqlType }) =>
    (when === 'before' ? fromLinks : sqlType === null)
      ? sql`array(select l.target_id from ${linkOf(table, key)} l where l.record_id = t.id order by l.position, l.target_id)`
      : sql`t.${identifier(key)}`,
  );
  return joinSql([...named, ...values], comma);
}

/** Does the row `t` hold anything to convert? */
export const filledSql = ({ table }: TypeChangeRun, { columns }: ConvertedTable): Sql =>
  joinSql(
    columns.map(({ key, fromLinks }) =>
      fromLinks
        ? sql`exists (select from ${linkOf(table, key)} l where l.record_id = t.id)`
        : sql`t.${identifier(key)} is not null`,
    ),
    raw(' or '),
  );

const linkOf = (table: string, key: string) => tableName(linkTableOf(table, key));
