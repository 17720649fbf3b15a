import {
  type Figure,
  type FigureKind,
  type Figures,
  figureName,
  raw,
  type Selection,
  type Sql,
  sql,
} from '@mortise/core';
import { conditionSql } from './condition-sql.ts';
import { columnOf } from './group-columns.ts';
import { targetsOf } from './selection-sql.ts';

/** A figure over the rows `t` of a statement, as an aggregate. */
export function figureSql(read: Selection, { field, of }: Figure): Sql {
  if (of === 'filled' || of === 'empty') {
    const { actor, now, reach } = read;
    const operator = of === 'filled' ? 'is-not-empty' : 'is-empty';
    return sql`(count(*) filter (where ${conditionSql({ field, operator }, actor, now, reach, targetsOf(read))}))::text`;
  }
  const { column, kind } = columnOf(read.reach, field);
  const value = sql`${aggregates[of]}(${column})`;
  if (kind !== 'number') return value;
  return of === 'average' ? sql`trim_scale(round(${value}, 6))::text` : sql`trim_scale(${value})::text`;
}

const aggregates: Readonly<Record<Exclude<FigureKind, 'filled' | 'empty'>, Sql>> = {
  sum: raw('sum'),
  average: raw('avg'),
  min: raw('min'),
  max: raw('max'),
};

/** From the cells that the figures were selected into, the first at `start`. */
export const figuresIn = (figures: readonly Figure[], cells: readonly unknown[], start: number): Figures =>
  Object.fromEntries(
    figures.map((figure, index) => [figureName(figure), (cells[start + index] ?? null) as string | null]),
  );
