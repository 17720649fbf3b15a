import {
  type HomeBlock,
  type HomeColumn,
  type HomeDraft,
  homeBlocks,
  homeColumns,
  mostBlocks,
  withBlocks,
} from '@mortise/core';

/** Where a block stands. */
export interface BlockPlace {
  readonly column: HomeColumn;
  readonly index: number;
}

/** May the column take one more? */
export const hasRoom = (home: HomeDraft, { column }: BlockPlace): boolean => home[column].length < mostBlocks;

export const placeBlock = (home: HomeDraft, block: HomeBlock, { column, index }: BlockPlace): HomeDraft => ({
  ...home,
  [column]: home[column].toSpliced(index, 0, block),
});

/** `index` counts without the block itself. Where there is no room it stays. */
export function moveBlock(home: HomeDraft, blockId: string, place: BlockPlace): HomeDraft {
  const block = homeBlocks(home).find(({ id }) => id === blockId);
  const others = removeBlock(home, blockId);
  return block && hasRoom(others, place) ? placeBlock(others, block, place) : home;
}

export const removeBlock = (home: HomeDraft, blockId: string): HomeDraft =>
  withBlocks(home, (block) => (block.id === blockId ? null : block));

export const changeBlock = (home: HomeDraft, blockId: string, change: Partial<HomeBlock>): HomeDraft =>
  withBlocks(home, (block) => (block.id === blockId ? ({ ...block, ...change } as HomeBlock) : block));

/** Where a block stands; null where it is not on the page. */
export function placeOf(home: HomeDraft, blockId: string): BlockPlace | null {
  for (const column of homeColumns) {
    const index = home[column].findIndex(({ id }) => id === blockId);
    if (index >= 0) return { column, index };
  }
  return null;
}

/** What is dragged or dropped on, as dnd-kit names it. */
export const dragIds = {
  block: (id: string) => `part ${id}`,
  column: (column: HomeColumn) => `column ${column}`,
  /** Something of the palette. */
  fresh: (kind: string) => `new ${kind}`,
};

const blockIn = (name: string) => (name.startsWith('part ') ? name.slice('part '.length) : null);

/** Where something falls: before a block, or at the end of a column. */
export function dropPlace(home: HomeDraft, over: string): BlockPlace | null {
  const block = blockIn(over);
  if (block !== null) return placeOf(home, block);
  const column = homeColumns.find((name) => dragIds.column(name) === over);
  return column ? { column, index: home[column].length } : null;
}

/** The page after a drag of a block that stands on it; the same where nothing moved. */
export function dropped(home: HomeDraft, active: string, over: string): HomeDraft {
  const block = blockIn(active);
  const place = active === over || block === null ? null : dropPlace(home, over);
  if (block === null || !place) return home;
  // In its own column a block takes the place of the one it falls on; elsewhere that one makes room.
  const isOwn = placeOf(home, block)?.column === place.column;
  const isEnd = blockIn(over) === null;
  return moveBlock(home, block, { ...place, index: isOwn && isEnd ? place.index - 1 : place.index });
}
