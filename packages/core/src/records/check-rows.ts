import type { ValueContext } from '../field-type.ts';
import { type FieldState, plainState } from '../form/field-state.ts';
import { type Issue, issue, issuesOf } from '../issues.ts';
import type { Text } from '../text.ts';
import type { Row } from '../value-kind.ts';
import { isBlankRow } from './diff-rows.ts';
import { isOffered, notOffered } from './offered.ts';
import { comparable } from './same-value.ts';
import { type Field, mostRows } from './storage.ts';

const missing: Text = { zh: '这里必填', en: 'Fill this in' };
const repeated: Text = { zh: '与上面的一行重复', en: 'A row above says the same' };

/**
 * What is wrong with the rows of a subform: `[key, index of the row, column key, …]`. A row with nothing in it is no row
 * yet. Of `settled` rows, which are stored as they are, only what concerns other rows is looked at, and the cells of
 * columns about which rules may say something else now. `stateOf` says what the rules make of columns and cells.
 */
export function checkRows(
  field: Field,
  rows: readonly Row[],
  context?: ValueContext,
  settled: Settled = nothing,
  stateOf: StateOf = () => undefined,
): Issue[] {
  const { key, columns } = field;
  const filled = rows.flatMap((row, index) => (isBlankRow(row, columns) ? [] : [{ row, index }]));
  const cells = columns.map((column) => cellCheck(column, stateOf, context));
  return [
    ...checkCount(field, filled.length),
    ...filled.flatMap(({ row, index }) => {
      const looks = settled.rows.has(row) ? cells.filter((_, at) => settled.anew.has(columns[at]?.id ?? '')) : cells;
      return looks.flatMap((check) => check(row).map((found) => under([key, index], found)));
    }),
    ...columns.filter(({ block }) => block.unique).flatMap((column) => checkUnique(key, column, filled)),
  ];
}

const under = (path: Issue['path'], found: Issue): Issue => ({ ...found, path: [...path, ...found.path] });

/** Rows that are stored as they are, and ids of columns whose cells are looked at there all the same. */
export interface Settled {
  readonly rows: ReadonlySet<Row>;
  readonly anew: ReadonlySet<string>;
}

const nothing: Settled = { rows: new Set(), anew: new Set() };

/** What the rules make of a column, by its id, or of its cell in a row; undefined where no rule speaks of it. */
export type StateOf = (columnId: string, row?: Row) => FieldState | undefined;

/** The schema is made once for all rows. */
function cellCheck(
  { id, key, type, config, block }: Field,
  stateOf: StateOf,
  context?: ValueContext,
): (row: Row) => readonly Issue[] {
  // What is calculated is as right as what it is calculated from.
  if (type.supports.computed) return () => [];
  const mayBeRequired = type.supports.required && !type.supports.generated;
  const schema = type.value(config, context);
  return (row) => {
    const value = row[key];
    const state = stateOf(id, row) ?? plainState(block);
    // What a rule hides is neither asked for nor taken.
    if (!state.visible && !block.hidden) return [];
    if (value === null || value === undefined)
      return mayBeRequired && state.required ? [issue([key], 'required', missing)] : [];
    const parsed = schema.safeParse(value);
    if (!parsed.success) return issuesOf(parsed.error).map((found) => under([key], found));
    return isOffered(value, state) ? [] : [issue([key], 'not_offered', notOffered)];
  };
}

function checkCount({ key, type, config }: Field, count: number): Issue[] {
  const { least, most } = type.rows?.(config) ?? { least: 0, most: mostRows };
  if (count < least) return [issue([key], 'too_few', { zh: `至少 ${least} 行`, en: `At least ${rowWord(least)}` })];
  if (count > most) return [issue([key], 'too_many', { zh: `最多 ${most} 行`, en: `At most ${rowWord(most)}` })];
  return [];
}

const rowWord = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

function checkUnique(
  key: string,
  column: Field,
  rows: readonly { readonly row: Row; readonly index: number }[],
): Issue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, index }) => {
    const said = comparable(column.kind, row[column.key]);
    if (said === '') return [];
    if (seen.has(said)) return [issue([key, index, column.key], 'not_unique', repeated)];
    seen.add(said);
    return [];
  });
}
