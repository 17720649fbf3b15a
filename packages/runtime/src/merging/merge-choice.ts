import {
  checkValue,
  type Field,
  isList,
  isPointer,
  isSameRow,
  isSameValue,
  newId,
  normaliseEmpty,
  type RecordView,
  recordIdsIn,
  rowsIn,
  type Values,
} from '@mortise/core';
import type { ListField } from '../list/list-fields.ts';
import { isWritable } from '../record/new-values.ts';
import type { FormRights } from '../rights/form-rights.ts';

/** From whom the survivor takes a value: a record, or all of them where a field holds several. */
export type Choice = string;
export const fromAll: Choice = 'all';

/** One field of records that are to become one. */
export interface MergeRow {
  readonly field: ListField;
  /** In the order of the records; what points to one of them is left out. */
  readonly values: readonly unknown[];
  /** All of them together; null where that says no more than one of them, or may not be. */
  readonly together: unknown;
  /** The person may choose; otherwise the survivor keeps its own. */
  readonly isOpen: boolean;
  readonly isSame: boolean;
}

const ownerId = '$owner';

/** What of records is compared: what the person sees and somebody typed. What the product makes follows by itself. */
export function mergeRows(
  fields: readonly ListField[],
  records: readonly RecordView[],
  { right }: Pick<FormRights, 'right'>,
): readonly MergeRow[] {
  const merged = new Set(records.map(({ id }) => id));
  return fields
    .filter((field) => (field.isSystem ? field.id === ownerId : isWritable(field)) && !field.isMasked)
    .map((field) => {
      const values = records.map((record) => normaliseEmpty(withoutMerged(field, field.valueOf(record), merged)));
      const [first] = values;
      return {
        field,
        values,
        together: togetherOf(field, values),
        isOpen: right(field.id) === 'edit' && (field.isSystem || !field.block.readOnly),
        isSame: values.every((value) => isSameValue(field.kind, value, first)),
      };
    });
}

/** Of the record that stays; where it says nothing, of the first that does; all of them where nothing has to be lost. */
export function firstChoice(
  { values, together, isOpen }: MergeRow,
  ids: readonly string[],
  survivorId: string,
): Choice {
  if (!isOpen) return survivorId;
  if (together !== null) return fromAll;
  // Lists within which the others are.
  const sizes = values.map((value) => (Array.isArray(value) ? value.length : value === null ? 0 : 1));
  const own = sizes[ids.indexOf(survivorId)] ?? 0;
  const most = Math.max(0, ...sizes);
  return own === most ? survivorId : (ids[sizes.indexOf(most)] ?? survivorId);
}

/** The record to stay unless somebody says another: the one that says most, and of those the oldest. */
export function fullest(rows: readonly MergeRow[], records: readonly RecordView[]): string {
  const said = (at: number) => rows.filter(({ values }) => values[at] !== null).length;
  const order = records
    .map(({ id, createdAt }, at) => ({ id, createdAt, said: said(at) }))
    .sort((one, other) => other.said - one.said || one.createdAt.localeCompare(other.createdAt));
  return order[0]?.id ?? '';
}

/** What the survivor takes over: only what is not its own already. */
export function takenOver(
  rows: readonly MergeRow[],
  choiceOf: (row: MergeRow) => Choice,
  ids: readonly string[],
  survivorId: string,
): { readonly values: Values; readonly ownerId?: string | null; readonly changed: readonly MergeRow[] } {
  const changed = rows.filter((row) => {
    const own = row.values[ids.indexOf(survivorId)] ?? null;
    return row.isOpen && !isSameValue(row.field.kind, own, chosenValue(row, choiceOf(row), ids));
  });
  const owner = changed.find(({ field }) => field.id === ownerId);
  const values = Object.fromEntries(
    changed
      .filter((row) => row !== owner)
      .map((row) => [row.field.key, asOwn(row, chosenValue(row, choiceOf(row), ids), ids.indexOf(survivorId))]),
  );
  if (!owner) return { values, changed };
  return { values, changed, ownerId: (chosenValue(owner, choiceOf(owner), ids) as string | null) ?? null };
}

const chosenValue = ({ values, together }: MergeRow, choice: Choice, ids: readonly string[]): unknown =>
  choice === fromAll ? together : (values[ids.indexOf(choice)] ?? null);

/** Rows of another record become rows of the survivor; those that it has already stay the same rows. */
function asOwn({ field, values }: MergeRow, value: unknown, at: number): unknown {
  if (field.storage.in !== 'children') return value;
  const own = [...rowsIn(values[at])];
  return rowsIn(value).map((row) => {
    const same = own.findIndex((each) => each.id === row.id || isSameRow(each, row, field.columns));
    return same < 0 ? { ...row, id: newId() } : own.splice(same, 1)[0];
  });
}

/** The survivor is not to name itself, nor what became of it. */
function withoutMerged({ kind }: Field, value: unknown, merged: ReadonlySet<string>): unknown {
  if (kind !== 'record' && kind !== 'records' && kind !== 'pointer' && kind !== 'pointers') return value;
  const isMerged = (one: unknown) => recordIdsIn(isPointer(one) ? [one] : one).some((id) => merged.has(id));
  if (Array.isArray(value)) return value.filter((one) => !isMerged(one));
  return isMerged(value) ? null : value;
}

const holdsSeveral = ({ kind }: Field) => isList(kind) || kind === 'files' || kind === 'rows';

function togetherOf(field: ListField, values: readonly unknown[]): unknown {
  if (field.isSystem || !holdsSeveral(field)) return null;
  const all = values.flatMap((value) => (Array.isArray(value) ? value : []));
  const once = all.filter((one, at) => all.findIndex((other) => isSameItem(field, one, other)) === at);
  const most = Math.max(0, ...values.map((value) => (Array.isArray(value) ? value.length : 0)));
  if (once.length === 0 || once.length === most) return null;
  return checkValue(field, once).length === 0 ? once : null;
}

function isSameItem(field: Field, one: unknown, other: unknown): boolean {
  if (field.kind === 'rows') {
    const [row] = rowsIn([one]);
    const [next] = rowsIn([other]);
    return row !== undefined && next !== undefined && isSameRow(row, next, field.columns);
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
