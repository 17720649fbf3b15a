import { type Field, type Issue, isSameValue, type LiveRecord, type Row, rowsIn, type Values } from '@mortise/core';
import { notShown, readOnlyNow } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';

/** Columns of which some rule speaks. */
const ruledColumns = ({ columns }: Field, live: LiveRecord) => columns.filter(({ id }) => live.logic.ruled.has(id));

/** Ids of columns about whose cells rules may say something else, since what changed around the rows decides it. */
export function columnsAnew(live: LiveRecord, field: Field, changed: ReadonlySet<string>): ReadonlySet<string> {
  if (changed.size === 0) return changed;
  const { cellActions, actions, rules } = live.logic;
  const isAnew = ({ id }: Field) =>
    (cellActions.get(id) ?? actions.get(id) ?? []).some(({ rule }) =>
      [...(rules[rule]?.reads ?? [])].some((key) => key !== field.key && changed.has(key)),
    );
  return new Set(ruledColumns(field, live).flatMap((column) => (isAnew(column) ? column.id : [])));
}

/** Cells of stored rows, `<row> <column>`, that rules keep as they are in the record as it is now. */
export function closedCells(live: LiveRecord, said: Values, old: Values, { byKey }: FormShape): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const key in said) {
    const field = byKey.get(key);
    const columns = field?.storage.in === 'children' ? ruledColumns(field, live) : [];
    for (const row of columns.length > 0 ? rowsIn(old[key]) : [])
      for (const column of columns) if (isClosed(live, column, row)) closed.add(`${row.id} ${column.id}`);
  }
  return closed;
}

const isClosed = (live: LiveRecord, { id, block }: Field, row: Row) =>
  !block.readOnly && live.stateOf(id, row)?.editable === false;

/** What is said of cells that rules hide, or that they keep as they are, before the change as well as after it. */
export function cellIssues(
  live: LiveRecord,
  said: Values,
  old: Values,
  { byKey }: FormShape,
  closed: ReadonlySet<string> = new Set(),
): Issue[] {
  const issues: Issue[] = [];
  for (const key in said) {
    const field = byKey.get(key);
    const columns = field?.storage.in === 'children' ? ruledColumns(field, live) : [];
    if (!field || columns.length === 0) continue;
    const [given, before] = [rowsIn(said[key]), new Map(rowsIn(old[key]).map((row) => [row.id, row]))];
    rowsIn(live.values[key]).forEach((row, index) => {
      const stated = given[index];
      for (const column of stated ? columns : []) {
        const value = stated?.[column.key] ?? null;
        const stored = before.get(row.id)?.[column.key] ?? null;
        if (isSameValue(column.kind, value, stored)) continue;
        const at = (found: Issue): Issue => ({ ...found, path: [key, index, ...found.path] });
        const isHidden = live.stateOf(column.id, row)?.visible === false && !column.block.hidden;
        const isTaken = value === null || isSameValue(column.kind, value, row[column.key]);
        if (isHidden && !isTaken) issues.push(at(notShown(column)));
        if (!live.lock && closed.has(`${row.id} ${column.id}`) && isClosed(live, column, row))
          issues.push(at(readOnlyNow(column)));
      }
    });
  }
  return issues;
}
