'use client';

import {
  DndContext,
  type DragOverEvent,
  DragOverlay,
  KeyboardCode,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { type CSSProperties, Fragment, useEffect, useMemo, useState } from 'react';
import { type Board, cellAt, nameOfCell, type Place, totalOf } from './board.ts';
import { BoardCell } from './board-cell.tsx';
import { useBoardWork } from './board-work.ts';
import type { Carried } from './card.tsx';
import { CardBody } from './card-body.tsx';
import { ColumnHead } from './column-head.tsx';
import { type BoardColumn, markOf } from './columns.ts';
import { announcementsOf, toNextCell, underPointer } from './dragging.ts';
import { keepEarlyKeys } from './early-keys.ts';

interface KanbanBoardProps {
  readonly board: Board;
  /** One lane of all records where there are no lanes. */
  readonly lanes: readonly BoardColumn[] | null;
  readonly isFolded: (column: BoardColumn) => boolean;
  readonly onFold: (column: BoardColumn) => void;
  readonly onCreate: ((column: BoardColumn) => void) | null;
}

const keys = { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] };

/** Columns of cards, each one under the other in lanes. Drags become moves; what a move means is the caller's. */
export function KanbanBoard({ board, lanes, isFolded, onFold, onCreate }: KanbanBoardProps) {
  const words = useText();
  const { columns, sums, mayChangeLane, move, hold } = useBoardWork();
  const [carried, setCarried] = useState<Carried | null>(null);
  const [overName, setOverName] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextCell, keyboardCodes: keys }),
  );
  const accessibility = useMemo(() => announcementsOf(words, columns), [words, columns]);

  // On the head of a folded column a card stays in its lane.
  const targetOf = (over: DragOverEvent['over']): Place | null => {
    const at = over?.data.current as Partial<Place> | undefined;
    if (!carried || !at || at.key === undefined) return null;
    const to = { key: at.key, lane: at.lane === undefined ? carried.from.lane : at.lane };
    return nameOfCell(to) === nameOfCell(carried.from) ? null : to;
  };
  // What others change meanwhile is drawn once the card is put down: drawn elsewhere, it would fall out of the hand.
  const isCarrying = carried !== null;
  useEffect(() => (isCarrying ? hold() : undefined), [isCarrying, hold]);

  const rest = () => {
    setCarried(null);
    setOverName(null);
  };
  const rows = lanes ?? [{ key: null, label: '', color: undefined }];
  const sumIds = sums.map(({ id }) => id);
  const template = columns.map((column) => (isFolded(column) ? '44px' : 'var(--rt-column)')).join(' ');

  const headOf = (column: BoardColumn) => (
    <ColumnHead
      column={column}
      total={totalOf(
        rows.map((lane) => cellAt(board, { key: column.key, lane: lane.key })),
        sumIds,
      )}
      isFolded={isFolded(column)}
      onFold={() => onFold(column)}
      onCreate={onCreate ? () => onCreate(column) : undefined}
    />
  );
  const cellOf = (column: BoardColumn, lane: BoardColumn) => {
    const place = { key: column.key, lane: lane.key };
    return (
      <BoardCell
        cell={cellAt(board, place)}
        column={column}
        isOver={overName === nameOfCell(place)}
        isClosed={carried !== null && !mayChangeLane && carried.from.lane !== lane.key}
        draggedId={carried?.record.id ?? null}
      />
    );
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={accessibility}
      onDragStart={({ active, activatorEvent }) => {
        if (activatorEvent instanceof KeyboardEvent) keepEarlyKeys();
        setCarried((active.data.current as Carried | undefined) ?? null);
      }}
      onDragOver={({ over }) => {
        const to = targetOf(over);
        setOverName(to && nameOfCell(to));
      }}
      onDragCancel={rest}
      onDragEnd={({ over }) => {
        const to = targetOf(over);
        if (carried && to) move(carried.record, carried.from, to);
        rest();
      }}
    >
      <div
        className="rt-board"
        data-lanes={lanes !== null || undefined}
        style={{ '--rt-columns': template } as CSSProperties}
      >
        {lanes === null
          ? columns.map((column) => (
              <section
                key={markOf(column.key)}
                className="rt-column"
                aria-label={textIn(column.label, words.locale)}
                data-over={overName === nameOfCell({ key: column.key, lane: null }) || undefined}
              >
                {headOf(column)}
                {!isFolded(column) && cellOf(column, { key: null, label: '', color: undefined })}
              </section>
            ))
          : [
              <div key="heads" className="rt-lane-heads">
                {columns.map((column) => (
                  <div key={markOf(column.key)}>{headOf(column)}</div>
                ))}
              </div>,
              ...lanes.map((lane) => (
                <Fragment key={markOf(lane.key)}>
                  <h3 className="rt-lane-name">
                    {textIn(lane.label, words.locale)}
                    <span className="mo-num mo-ink-3">
                      {columns.reduce((sum, { key }) => sum + cellAt(board, { key, lane: lane.key }).count, 0)}
                    </span>
                  </h3>
                  <div className="rt-lane">
                    {columns.map((column) => (
                      <section
                        key={markOf(column.key)}
                        className="rt-column"
                        aria-label={`${textIn(lane.label, words.locale)} ${textIn(column.label, words.locale)}`}
                        data-over={overName === nameOfCell({ key: column.key, lane: lane.key }) || undefined}
                      >
                        {!isFolded(column) && cellOf(column, lane)}
                      </section>
                    ))}
                  </div>
                </Fragment>
              )),
            ]}
      </div>
      <DragOverlay dropAnimation={null}>
        {carried && (
          <article className="rt-card rt-card-carried">
            <div className="rt-card-head">
              <b className="rt-card-title">{carried.record.title}</b>
            </div>
            <CardBody record={carried.record} days={null} limit={0} />
          </article>
        )}
      </DragOverlay>
    </DndContext>
  );
}
