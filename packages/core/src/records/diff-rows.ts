import type { Row } from '../value-kind.ts';
import { isSameValue } from './same-value.ts';
import type { Field } from './storage.ts';

/** What becomes of the rows of one subform of one record. */
export interface RowsChange {
  /** Ids of rows that are no longer there. */
  readonly gone: readonly string[];
  /** Rows that are new, or have another cell or another place, each with its place from 0. */
  readonly put: readonly { readonly at: number; readonly row: Row }[];
  /** For the audit: of changed rows the changed cells, of others all; `$at` is the place as people count, from 1. */
  readonly old: readonly Row[];
  readonly new: readonly Row[];
}

type Columns = readonly Pick<Field, 'key' | 'kind'>[];

/** Is there nothing in it but what is calculated? */
export const isBlankRow = (
  row: Readonly<Record<string, unknown>>,
  columns: readonly Pick<Field, 'key' | 'type'>[],
): boolean => columns.every(({ key, type }) => row[key] === null || row[key] === undefined || type.supports.computed);

/** Do all cells say the same? */
export const isSameRow = (one: Row, other: Row, columns: Columns): boolean =>
  columns.every(({ key, kind }) => isSameValue(kind, one[key], other[key]));

/** Null when both are the same rows in the same order. */
export function diffRows(before: readonly Row[], after: readonly Row[], columns: Columns): RowsChange | null {
  const places = new Map(before.map((row, at) => [row.id, { row, at }]));
  const kept = new Set(after.map(({ id }) => id));
  const put: RowsChange['put'][number][] = [];
  const [was, is]: [Row[], Row[]] = [[], []];
  before.forEach((row, at) => {
    if (!kept.has(row.id)) was.push({ ...row, $at: at + 1 });
  });
  after.forEach((row, at) => {
    const old = places.get(row.id);
    if (!old) {
      put.push({ at, row });
      is.push({ ...row, $at: at + 1 });
      return;
    }
    const changed =
      old.row === row ? [] : columns.filter(({ key, kind }) => !isSameValue(kind, old.row[key], row[key]));
    if (changed.length === 0 && old.at === at) return;
    put.push({ at, row });
    if (changed.length === 0) return;
    was.push({ id: row.id, $at: old.at + 1, ...pick(old.row, changed) });
    is.push({ id: row.id, $at: at + 1, ...pick(row, changed) });
  });
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return gone.length === 0 && put.length === 0 ? null : { gone, put, old: was, new: is };
}

const pick = (row: Row, columns: Columns) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]));

/** Rows that a value holds, whatever it holds. */
export const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);
