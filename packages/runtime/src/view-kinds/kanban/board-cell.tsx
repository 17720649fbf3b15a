'use client';

import { useDroppable } from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type Cell, nameOfCell } from './board.ts';
import { useBoardWork } from './board-work.ts';
import { Card } from './card.tsx';
import { cardHeight, cardLines } from './card-facts.ts';
import type { BoardColumn } from './columns.ts';

interface BoardCellProps {
  readonly cell: Cell;
  readonly column: BoardColumn;
  /** A card that may be dropped here is over it. */
  readonly isOver: boolean;
  /** Cards of this lane may not come here. */
  readonly isClosed: boolean;
  /** The card being dragged, which stays drawn however far one scrolls. */
  readonly draggedId: string | null;
}

const gap = 8;
/** Until the frame is measured: a column of a large screen. */
const firstRect = { width: 232, height: 720 };

/** The cards of one column, in one lane. Only those in sight are drawn; more are read as one scrolls. */
export function BoardCell({ cell, column, isOver, isClosed, draggedId }: BoardCellProps) {
  const { t, locale } = useText();
  const { more, facts, staleOf } = useBoardWork();
  const { items, cursor, key, lane } = cell;
  const drop = useDroppable({ id: nameOfCell(cell), data: { key, lane }, disabled: isClosed });
  const frame = useRef<HTMLDivElement>(null);
  const draggedAt = draggedId === null ? -1 : items.findIndex(({ id }) => id === draggedId);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => {
      const record = items[index];
      return record ? cardHeight(cardLines(facts, record), staleOf(record) !== null) : 0;
    },
    initialRect: firstRect,
    gap,
    overscan: 2,
    getItemKey: (index) => items[index]?.id ?? index,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return draggedAt < 0 || shown.includes(draggedAt) ? shown : [...shown, draggedAt].sort((one, two) => one - two);
    },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (cursor !== null && last >= items.length - 6) void more({ key, lane }, cursor);
  }, [last, items.length, cursor, key, lane, more]);

  const name = textIn(column.label, locale);
  return (
    <div
      ref={(node) => {
        frame.current = node;
        drop.setNodeRef(node);
      }}
      className="rt-cell-cards"
    >
      {isOver && <div className="rt-drop">{t({ zh: `移到${name}`, en: `Move to ${name}` })}</div>}
      <ul className="rt-cell-list" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, key: rowKey }) => {
          const record = items[index];
          return (
            record && (
              <li key={rowKey} style={{ transform: `translateY(${start}px)` }}>
                <Card record={record} column={key} lane={lane} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
