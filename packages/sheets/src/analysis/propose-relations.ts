import type { ColumnStatistics } from '../columns/statistics.ts';

/** A table as relations see it. */
export interface KeyedTable {
  readonly sheet: number;
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    /** Its type as inferred. */
    readonly type: string;
    readonly statistics: ColumnStatistics;
  }[];
}

export interface RelationGuess {
  readonly fromSheet: number;
  /** Position among the columns of its table. */
  readonly fromColumn: number;
  readonly toSheet: number;
  readonly toColumn: number;
  /** Share of the filled cells that are found, 0 to 1. */
  readonly share: number;
  /** Filled cells that are not found. */
  readonly missing: number;
  /** The most frequent of them. */
  readonly missingValues: readonly { readonly value: string; readonly count: number }[];
}

const neededShare = 0.8;
const keyTypes = new Set(['text', 'number', 'email', 'phone', 'user']);
const linkTypes = new Set([...keyTypes, 'select', 'textarea']);

/**
 * Columns whose values are the keys of another sheet, or of their own (a parent). A key is a column without repetition
 * or gaps; small whole numbers match by chance, so numbers must bear the key's name as well.
 */
export function proposeRelations(tables: readonly KeyedTable[]): RelationGuess[] {
  const keys = tables.flatMap((table) =>
    table.columns.flatMap((column, index) => (isKey(column.statistics, column.type) ? [{ table, column, index }] : [])),
  );
  const found: RelationGuess[] = [];
  for (const table of tables) {
    for (const [fromColumn, column] of table.columns.entries()) {
      if (!linkTypes.has(column.type) || column.statistics.values === 0) continue;
      const best = keys
        .filter((key) => !(key.table === table && (key.index === fromColumn || isKey(column.statistics, column.type))))
        .filter((key) => mayLink(column, key))
        .map((key) => ({ key, match: matchOf(column.statistics, key.column.statistics) }))
        .filter(({ match }) => match.share >= neededShare)
        .sort(
          (a, b) => b.match.share - a.match.share || affinity(column.name, b.key) - affinity(column.name, a.key),
        )[0];
      if (best === undefined) continue;
      found.push({
        fromSheet: table.sheet,
        fromColumn,
        toSheet: best.key.table.sheet,
        toColumn: best.key.index,
        ...best.match,
      });
    }
  }
  return found.filter((relation) => !found.some((other) => isReverse(relation, other) && isStronger(other, relation)));
}

const isReverse = (a: RelationGuess, b: RelationGuess): boolean =>
  a.fromSheet === b.toSheet && a.toSheet === b.fromSheet && a.fromColumn === b.toColumn && a.toColumn === b.fromColumn;

/** Of two that point at each other, the one with more found; of equals the later sheet's. */
const isStronger = (a: RelationGuess, b: RelationGuess): boolean =>
  a.share === b.share ? a.fromSheet > b.fromSheet : a.share > b.share;

type Key = { readonly table: KeyedTable; readonly column: KeyedTable['columns'][number]; readonly index: number };

function isKey(statistics: ColumnStatistics, type: string): boolean {
  return (
    keyTypes.has(type) &&
    statistics.rows >= 2 &&
    statistics.blanks === 0 &&
    statistics.distinct.isUnique &&
    statistics.noValues.size === 0
  );
}

function mayLink(column: KeyedTable['columns'][number], key: Key): boolean {
  const isNumeric = column.statistics.kinds.number > 0 || column.type === 'number' || key.column.type === 'number';
  if (isNumeric) return identifier.test(key.column.name) && affinity(column.name, key) > 0;
  return (column.statistics.distinct.count ?? 2) >= 2 || affinity(column.name, key) > 0;
}

/** How much a column's name is like the key's: the same, or holding the table's name. */
function affinity(name: string, { table, column }: Key): number {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_\-./]/g, '');
  const own = plain(name);
  const key = plain(column.name);
  if (own === key) return isBareId(key) ? 0 : 2;
  const stem = plain(table.name).replace(/s$/, '');
  return stem.length >= 2 && own.includes(stem) && (isBareId(key) || own.includes(key)) ? 1 : 0;
}

const identifier = /(?:id|no\.?|num|number|code|key|号|编码|代码)$/i;

const isBareId = (name: string): boolean => /^(?:id|no|num|code|编号|序号|行id|rowid)$/.test(name);

function matchOf(
  from: ColumnStatistics,
  to: ColumnStatistics,
): Pick<RelationGuess, 'share' | 'missing' | 'missingValues'> {
  const values = from.distinct.all;
  if (values === undefined) {
    let total = 0;
    let matched = 0;
    for (const hash of from.distinct.hashes()) {
      total += 1;
      if (to.distinct.hasHash(hash)) matched += 1;
    }
    const share = total === 0 ? 0 : matched / total;
    return { share, missing: Math.round(from.values * (1 - share)), missingValues: [] };
  }
  const missing = values.filter(([value]) => !to.distinct.has(value));
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  const unmatched = missing.reduce((sum, [, count]) => sum + count, 0);
  return {
    share: total === 0 ? 0 : 1 - unmatched / total,
    missing: unmatched,
    missingValues: missing.slice(0, 20).map(([value, count]) => ({ value, count })),
  };
}
