import {
  addDecimals,
  type Figures,
  type RecordGroups,
  type RecordPage,
  type RecordView,
  readDecimalText,
  subtractDecimals,
  writeDecimal,
} from '@mortise/core';

/** Cards of one column, within one lane where there are lanes. */
export interface Cell {
  readonly key: string | null;
  readonly lane: string | null;
  readonly count: number;
  /** By field id, as decimal strings. */
  readonly sums: Readonly<Record<string, string | null>>;
  readonly items: readonly RecordView[];
  /** Where the next page begins; null when all are here. */
  readonly cursor: string | null;
}
export type Place = Pick<Cell, 'key' | 'lane'>;

/** What a board shows. Cards that were dropped stay where they were dropped until the board is asked something else. */
export interface Board {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly held: readonly { readonly record: RecordView; readonly at: string }[];
}

export const emptyBoard: Board = { cells: new Map(), held: [] };
export const nameOfCell = ({ key, lane }: Place): string => JSON.stringify([key, lane]);

const emptyCell = ({ key, lane }: Place): Cell => ({ key, lane, count: 0, sums: {}, items: [], cursor: null });
export const cellAt = ({ cells }: Board, place: Place): Cell => cells.get(nameOfCell(place)) ?? emptyCell(place);

/** The board as it is stored now. A held card that it shows elsewhere was moved on by somebody. */
export function loaded(board: Board, { groups }: RecordGroups): Board {
  const cells = new Map<string, Cell>();
  const placeOf = new Map<string, string>();
  for (const { nextCursor, figures, ...group } of groups) {
    cells.set(nameOfCell(group), { ...group, sums: sumsIn(figures), cursor: nextCursor });
    for (const { id } of group.items) placeOf.set(id, nameOfCell(group));
  }
  const fresh = new Map(groups.flatMap(({ items }) => items.map((record) => [record.id, record])));
  const held = board.held
    .filter(({ record, at }) => cells.has(at) && (placeOf.get(record.id) ?? at) === at)
    .map(({ record, at }) => ({ record: fresh.get(record.id) ?? record, at }));
  for (const { record, at } of held.toReversed()) {
    const cell = cells.get(at);
    if (cell) cells.set(at, { ...cell, items: [record, ...without(cell.items, record.id)] });
  }
  return { cells, held };
}

/** With the next page of a cell. */
export function grown(board: Board, place: Place, { items, nextCursor }: RecordPage): Board {
  const cell = cellAt(board, place);
  const known = new Set(cell.items.map(({ id }) => id));
  const more = items.filter(({ id }) => !known.has(id));
  return withCell(board, { ...cell, items: [...cell.items, ...more], cursor: nextCursor });
}

interface Move {
  /** As it is after the move. */
  readonly record: RecordView;
  readonly from: Place;
  readonly to: Place;
  /** By field id, what the record adds to the sums. */
  readonly amounts: Readonly<Record<string, unknown>>;
  /** Where in the cell; at its head when absent. */
  readonly index?: number;
  /** Stays there whatever the order says. */
  readonly isHeld: boolean;
}

/** With a card in another cell: count and sums go along. */
export function moved(board: Board, { record, from, to, amounts, index = 0, isHeld }: Move): Board {
  const source = cellAt(board, from);
  const target = cellAt(board, to);
  const left = { ...source, ...shifted(source, amounts, -1), items: without(source.items, record.id) };
  const items = without(target.items, record.id).toSpliced(index, 0, record);
  const next = withCell(withCell(board, left), { ...target, ...shifted(target, amounts, 1), items });
  const others = board.held.filter((one) => one.record.id !== record.id);
  return { ...next, held: isHeld ? [{ record, at: nameOfCell(to) }, ...others] : others };
}

/** With a record as it is stored now, wherever its card is. */
export function settled(board: Board, record: RecordView): Board {
  const put = (one: RecordView) =>
    one.id === record.id ? { ...record, values: { ...one.values, ...record.values } } : one;
  return {
    cells: new Map([...board.cells].map(([name, cell]) => [name, { ...cell, items: cell.items.map(put) }])),
    held: board.held.map(({ record: one, at }) => ({ record: put(one), at })),
  };
}

/** Without holding the cards of records that somebody else changed. */
export const released = (board: Board, ids: ReadonlySet<string>): Board => ({
  ...board,
  held: board.held.filter(({ record }) => !ids.has(record.id)),
});

/** What several cells come to together, as in the head of a column over all lanes. */
export function totalOf(cells: readonly Pick<Cell, 'count' | 'sums'>[], sumIds: readonly string[]) {
  return {
    count: cells.reduce((total, { count }) => total + count, 0),
    sums: Object.fromEntries(
      sumIds.map((id) => [id, cells.reduce<string | null>((total, { sums }) => add(total, sums[id] ?? null), null)]),
    ),
  };
}

const sumsIn = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name.replace(/^sum /, ''), figure]));

const without = (items: readonly RecordView[], id: string) => items.filter((item) => item.id !== id);
const withCell = (board: Board, cell: Cell): Board => ({
  ...board,
  cells: new Map(board.cells).set(nameOfCell(cell), cell),
});

function shifted({ count, sums }: Cell, amounts: Move['amounts'], sign: 1 | -1): Pick<Cell, 'count' | 'sums'> {
  const next = Object.entries(amounts).map(([id, amount]) => {
    const text = amount === null || amount === undefined ? null : String(amount);
    return [id, sign > 0 ? add(sums[id] ?? null, text) : subtract(sums[id] ?? null, text)];
  });
  return { count: count + sign, sums: { ...sums, ...Object.fromEntries(next) } };
}

const zero = { units: 0n, places: 0 };
const read = (text: string) => readDecimalText(text) ?? zero;
const add = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : writeDecimal(addDecimals(read(one), read(other)));
const subtract = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? one : writeDecimal(subtractDecimals(read(one), read(other)));
