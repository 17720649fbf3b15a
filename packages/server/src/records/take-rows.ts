import {
  checkRows,
  defaultValue,
  diffRows,
  type Field,
  type Issue,
  isBlankRow,
  isSameRow,
  isSameValue,
  issue,
  mostRows,
  newId,
  normaliseEmpty,
  type Row,
  rowsIn,
  type StateOf,
} from '@mortise/core';
import {
  madeByServer,
  mayNotAddRows,
  mayNotEdit,
  mayNotEditRows,
  mayNotRemoveRows,
  mayNotReorderRows,
  notRows,
  rowTwice,
} from './field-issues.ts';
import { isId } from './is-id.ts';
import type { Rules } from './rules.ts';

interface Taken {
  readonly value: readonly Row[];
  readonly issues: readonly Issue[];
}

/**
 * The rows of a subform as they are stated, over those that are stored. A cell that is not stated stays as it is; in a new
 * row it starts from the default of its column, where that is no formula, which the record calculates. What is calculated
 * is not looked at yet: `judgeRows` does.
 */
export function takeRows(field: Field, stated: unknown, stored: readonly Row[], rules: Rules): Taken {
  const shape = shapeIssues(field, stated);
  if (shape.length > 0) return { value: [], issues: shape };
  const before = new Map(stored.map((row) => [row.id, row]));
  const issues: Issue[] = [];
  const rows = rowsIn(stated).map((given, index): Row => {
    const old = before.get(String(given.id).toLowerCase());
    const { row, issues: found } = takeRow(field, given, old, rules);
    issues.push(...found.map((each) => ({ ...each, path: [field.key, index, ...each.path] })));
    return row;
  });
  return { value: rows, issues };
}

/**
 * What is wrong with rows that are complete, and those that are kept: a row with nothing in it is left out. `anew` are ids
 * of columns of which rules may say something else than when the rows were stored.
 */
export function judgeRows(
  field: Field,
  rows: readonly Row[],
  stored: readonly Row[],
  rules: Rules,
  stateOf?: StateOf,
  anew: ReadonlySet<string> = new Set(),
): { readonly value: readonly Row[] | null; readonly issues: readonly Issue[] } {
  const before = new Map(stored.map((row) => [row.id, row]));
  const settled = new Set(
    rows.filter((row) => {
      const old = before.get(row.id);
      return old !== undefined && isSameRow(old, row, field.columns);
    }),
  );
  const filled = rows.filter((row) => !isBlankRow(row, field.columns));
  const found = checkRows(field, rows, undefined, { rows: settled, anew }, stateOf);
  const issues = [...found, ...rightIssues(field, stored, filled, rules)];
  return { value: filled.length > 0 ? filled : null, issues };
}

/** Do the rows differ from what is stored, in cells or in order? */
export const isRowsChange = ({ key, columns }: Field, old: unknown, next: unknown): boolean =>
  diffRows(rowsIn(old), rowsIn(next), columns) !== null && key !== '';

function shapeIssues(field: Field, stated: unknown): Issue[] {
  if (stated === null) return [];
  const isList = Array.isArray(stated) && stated.every((row) => typeof row === 'object' && row && !Array.isArray(row));
  if (!isList) return [notRows(field)];
  if (stated.length > mostRows * 2) return checkRows(field, stated as Row[]).slice(0, 1);
  const seen = new Set<string>();
  return (stated as Row[]).flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const named = String(id).toLowerCase();
    if (!isId(named) || seen.has(named)) return [rowTwice(field, index)];
    seen.add(named);
    return [];
  });
}

function takeRow(field: Field, given: Row, old: Row | undefined, rules: Rules): { row: Row; issues: Issue[] } {
  const issues: Issue[] = [];
  const row: Record<string, unknown> & { id: string } = { id: given.id ? given.id.toLowerCase() : newId() };
  for (const column of field.columns) {
    const { key, kind, type } = column;
    const before = old ? (old[key] ?? null) : null;
    if (given[key] !== undefined && old && rules.hidden.has(column.id)) {
      issues.push(unknownColumn(key));
      continue;
    }
    const isStated = given[key] !== undefined;
    const start = isStated ? normaliseEmpty(given[key]) : old ? before : startOf(column, rules);
    const isChanged = isStated && !isSameValue(kind, start, before);
    // Only shown, or filled below.
    if (isLookup(column)) continue;
    // What is calculated comes back as it was read; the writer works it out again.
    if (isChanged && type.supports.computed) row[key] = before;
    else if (isChanged && !rules.editable.has(column.id)) issues.push({ ...mayNotEdit(column), path: [key] });
    else if (isChanged && type.supports.generated && !rules.keepsGenerated) issues.push(madeByServer(column));
    else row[key] = isChanged || !old ? start : before;
  }
  for (const column of field.columns.filter(isLookup)) lookUp(column, field, row, old, rules);
  const known = new Set(field.columns.map(({ key }) => key));
  for (const key in given) {
    // `$at` and the like are notes of whoever shows the rows.
    if (key === 'id' || key.startsWith('$') || known.has(key)) continue;
    issues.push(unknownColumn(key));
  }
  return { row, issues };
}

const isLookup = ({ type, config }: Field) => type.derive?.(config)?.kind === 'lookup';

/**
 * A stored look-up holds what it held while its row points where it did, otherwise what was found, until the row is
 * written. One that is read anew each time holds nothing.
 */
function lookUp(
  { id, key, type, config, storage }: Field,
  { columns }: Field,
  row: Record<string, unknown>,
  old: Row | undefined,
  { lookedUp }: Rules,
): void {
  const derivation = type.derive?.(config);
  if (derivation?.kind !== 'lookup' || storage.in !== 'column') return;
  const through = columns.find((column) => column.id === derivation.through)?.key ?? '';
  const points = row[through] ?? null;
  const isSame = old !== undefined && (old[through] ?? null) === points;
  row[key] = isSame ? (old[key] ?? null) : (lookedUp.get(id)?.get(String(points).toLowerCase()) ?? null);
}

const unknownColumn = (key: string) =>
  issue([key], 'unknown_field', { zh: `没有名为 ${key} 的列`, en: `There is no column called ${key}.` });

/** Undefined where it follows from others. */
const startOf = (column: Field, { actor, now }: Rules): unknown =>
  column.block.default?.kind === 'formula' ? undefined : normaliseEmpty(defaultValue(column, actor, now));

/** Those who keep the data in order may do what the subform does not offer. */
function rightIssues(field: Field, stored: readonly Row[], rows: readonly Row[], { keepsGenerated }: Rules): Issue[] {
  const rule = field.type.rows?.(field.config);
  if (!rule || keepsGenerated || (rule.mayAdd && rule.mayEdit && rule.mayRemove && rule.mayReorder)) return [];
  const [before, after] = [new Set(stored.map(({ id }) => id)), new Set(rows.map(({ id }) => id))];
  const isAdded = stored.length > 0 && rows.some(({ id }) => !before.has(id));
  const isRemoved = stored.some(({ id }) => !after.has(id));
  const kept = rows.filter(({ id }) => before.has(id));
  const was = stored.filter(({ id }) => after.has(id));
  const said = field.columns.filter(({ type }) => !type.supports.computed);
  const old = new Map(stored.map((row) => [row.id, row]));
  const isEdited = kept.some((row) => !isSameRow(old.get(row.id) ?? row, row, said));
  const isReordered = kept.some(({ id }, at) => id !== was[at]?.id);
  return [
    ...(isEdited && !rule.mayEdit ? [mayNotEditRows(field)] : []),
    ...(isReordered && !rule.mayReorder ? [mayNotReorderRows(field)] : []),
    ...(isAdded && !rule.mayAdd ? [mayNotAddRows(field)] : []),
    ...(isRemoved && !rule.mayRemove ? [mayNotRemoveRows(field)] : []),
  ];
}
