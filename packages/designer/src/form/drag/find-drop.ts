import type { Drop } from './drop.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A block on the canvas. All boxes are measured from the same origin, in pixels. */
export interface Zone {
  readonly id: string;
  readonly parent: string | null;
  readonly slot: string | null;
  readonly box: Box;
  /** Takes others beside it: not a layout element. */
  readonly sharesRow: boolean;
}

/** A place that holds blocks: the form, a section, a tab, a column. */
export interface SlotZone {
  readonly parent: string | null;
  readonly slot: string | null;
  readonly box: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drop and the line that shows it. */
export interface FoundDrop {
  readonly drop: Drop;
  readonly line: Box;
}

const reach = 28;
const longestRow = 4;

/**
 * Where something let go at `point` would land. The innermost place under the point takes it; near the left or right
 * edge of a field it goes beside that field, elsewhere between rows. `moving` and what is inside it takes nothing.
 */
export function findDrop(
  point: Point,
  zones: readonly Zone[],
  slots: readonly SlotZone[],
  moving: ReadonlySet<string>,
  movesLayout: boolean,
): FoundDrop | null {
  const within = slots.filter(({ parent, box }) => (parent === null || !moving.has(parent)) && holds(box, point));
  const slot = within.sort((left, right) => area(left.box) - area(right.box))[0];
  if (!slot) return null;
  const siblings = zones.filter((zone) => zone.parent === slot.parent && zone.slot === slot.slot);
  const still = siblings.filter(({ id }) => !moving.has(id));
  const target = still.find(({ box }) => holds(box, point));
  const rows = rowsOf(still);

  if (target?.sharesRow && !movesLayout) {
    const row = rows.find((one) => one.includes(target)) ?? [];
    const edge = Math.min(reach + 20, target.box.width / 4);
    const fromLeft = point.x - target.box.left;
    const side = fromLeft < edge ? 'left' : fromLeft > target.box.width - edge ? 'right' : null;
    if (side && row.length < longestRow)
      return { drop: { kind: 'beside', target: target.id, side }, line: sideLine(target.box, side) };
  }

  const place = { parent: slot.parent, slot: slot.slot };
  const isNarrow = slots.some(({ box }) => slot.box.width < box.width * 0.6);
  const narrow = isNarrow ? { isNarrow } : {};
  const at = rows.findIndex((row) => point.y < middleOf(row));
  const row = rows[at];
  if (row) {
    return {
      drop: { kind: 'row', place: { ...place, before: row[0]?.id ?? null }, ...narrow },
      line: { left: slot.box.left, width: slot.box.width, top: top(row) - gap(rows, at) / 2, height: 2 },
    };
  }
  const last = rows.at(-1);
  const foot = last ? bottom(last) + 8 : slot.box.top + Math.min(slot.box.height / 2, 24);
  return {
    drop: { kind: 'row', place: { ...place, before: null }, ...narrow },
    line: { left: slot.box.left, width: slot.box.width, top: foot, height: 2 },
  };
}

const holds = ({ left, top: above, width, height }: Box, { x, y }: Point) =>
  x >= left && x <= left + width && y >= above && y <= above + height;
const area = ({ width, height }: Box) => width * height;
const top = (row: readonly Zone[]) => Math.min(...row.map(({ box }) => box.top));
const bottom = (row: readonly Zone[]) => Math.max(...row.map(({ box }) => box.top + box.height));
const middleOf = (row: readonly Zone[]) => (top(row) + bottom(row)) / 2;

/** Blocks whose tops are level stand in one row. */
function rowsOf(zones: readonly Zone[]): Zone[][] {
  const rows: Zone[][] = [];
  for (const zone of zones) {
    const row = rows.at(-1);
    if (row && Math.abs(top(row) - zone.box.top) < 4) row.push(zone);
    else rows.push([zone]);
  }
  return rows;
}

function gap(rows: readonly Zone[][], at: number): number {
  const [above, below] = [rows[at - 1], rows[at]];
  return above && below ? Math.max(0, top(below) - bottom(above)) : 16;
}

const sideLine = ({ left, top: above, width, height }: Box, side: 'left' | 'right'): Box => ({
  left: side === 'left' ? left - 9 : left + width + 7,
  top: above,
  width: 2,
  height,
});
