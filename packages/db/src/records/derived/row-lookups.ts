import { type Derived, identifier, raw, rowColumns, type Sql, type Stamp, sql } from '@mortise/core';
import { childTable } from '../child-rows.ts';
import { columnOf, row, tableOf } from '../columns.ts';
import { announcedChanged } from './announced-changed.ts';

const parent = identifier(rowColumns.parent);

/** A look-up that stands in the rows of a subform. */
export type RowLookup = Derived & { readonly subform: NonNullable<Derived['subform']> };

export const isRowLookup = (derived: Derived): derived is RowLookup => derived.subform !== null;

const rowsOf = ({ form, subform }: RowLookup): Sql => childTable(form, subform);

/** What the cell of the row `alias` holds when it is taken anew. */
const cellSql = ({ source, via, of }: RowLookup, alias: Sql): Sql =>
  sql`(select ${of ? columnOf(of) : raw('null')} from ${tableOf(source.form)} ${row}
    where ${row}.id = ${alias}.${identifier(via.key)} and ${row}.deleted_at is null)`;

/** Takes the cells of all rows of these records anew, which are locked. */
export function recomputeRowsSql(lookup: RowLookup, ids: readonly string[], stamp: Stamp): Sql {
  const key = identifier(lookup.field.key);
  return sql`with n as materialized (
      select c.${parent} as p, c.id, ${cellSql(lookup, raw('c'))} as cell from ${rowsOf(lookup)} c
      where c.${parent} = any(${ids}::uuid[])
    ), written as (
      update ${rowsOf(lookup)} o set ${key} = n.cell from n
      where o.${parent} = n.p and o.id = n.id and o.${key} is distinct from n.cell returning n.p
    ), changed as (select distinct p as id from written)${announcedChanged(lookup.form, stamp)}`;
}

/** Records with a row that points to any of the sources. */
export const holdersSql = (lookup: RowLookup, sources: readonly string[]): Sql =>
  sql`select distinct c.${parent} as id from ${rowsOf(lookup)} c
    where c.${identifier(lookup.via.key)} = any(${sources}::uuid[])`;

/** Cells that are not what they would be if they were taken anew. */
export const driftedRowsSql = (lookup: RowLookup): Sql =>
  sql`select count(*) as count from ${rowsOf(lookup)} c
    where c.${identifier(lookup.field.key)} is distinct from ${cellSql(lookup, raw('c'))}`;
