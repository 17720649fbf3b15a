import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type KeyboardCoordinateGetter,
  pointerWithin,
} from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import type { Words } from '@mortise/ui';
import type { BoardColumn } from './columns.ts';

/** Under the pointer; without one, as with the keys, the nearest. */
export const underPointer: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : closestCenter(args);

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** An arrow takes a card to the next column or lane that way. */
export const toNextCell: KeyboardCoordinateGetter = (event, { context }) => {
  const [x, y] = ways[event.code] ?? [0, 0];
  const { collisionRect, droppableContainers, droppableRects } = context;
  if ((x === 0 && y === 0) || !collisionRect) return undefined;
  event.preventDefault();
  const here = { x: collisionRect.left + collisionRect.width / 2, y: collisionRect.top + collisionRect.height / 2 };
  const beyond = droppableContainers.getEnabled().flatMap(({ id }) => {
    const rect = droppableRects.get(id);
    if (!rect) return [];
    const along = x === 0 ? (rect.top + rect.height / 2 - here.y) * y : (rect.left + rect.width / 2 - here.x) * x;
    const [from, size, at] = x === 0 ? [rect.left, rect.width, here.x] : [rect.top, rect.height, here.y];
    const aside = Math.max(from - at, at - from - size, 0);
    // Not the cell that the card is over.
    return along > (x === 0 ? rect.height : rect.width) / 2 ? [{ rect, far: along + aside * 4 }] : [];
  });
  const next = beyond.sort((one, other) => one.far - other.far)[0]?.rect;
  if (!next) return undefined;
  return {
    x: next.left + next.width / 2 - collisionRect.width / 2,
    y: next.top + next.height / 2 - collisionRect.height / 2,
  };
};

/** What is said of a drag, for whoever does not see it. */
export function announcementsOf({ t, locale }: Words, columns: readonly BoardColumn[]) {
  const nameOf = (key: unknown) => textIn(columns.find((column) => column.key === key)?.label ?? '', locale);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const title = active.data.current?.record.title ?? '';
      return t({ zh: `已拿起 ${title}`, en: `Picked up ${title}` });
    },
    onDragOver: ({ over }) => (over ? nameOf(over.data.current?.key) : undefined),
    onDragEnd: ({ over }) => {
      const name = nameOf(over?.data.current?.key);
      return over ? t({ zh: `已放到${name}`, en: `Dropped on ${name}` }) : t({ zh: '已放回', en: 'Put back' });
    },
    onDragCancel: () => t({ zh: '已放回', en: 'Put back' }),
  };
  return {
    announcements,
    screenReaderInstructions: {
      draggable: t({
        zh: '按空格键拿起卡片，用方向键选列，再按空格键放下，按 Esc 放回；按回车键打开',
        en: 'Press Space to pick up the card, the arrow keys to choose a column, Space to drop it and Escape to put it back; Enter opens it',
      }),
    },
  };
}
