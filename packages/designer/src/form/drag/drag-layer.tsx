'use client';

import {
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { blockName } from '@mortise/core';
import { iconOf } from '@mortise/fields/tiles';
import { Icon, useText } from '@mortise/ui';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { sharesRow, typeOf } from '../catalog.ts';
import { withDescendants } from '../commands/place.ts';
import { useDesigner } from '../designer-context.ts';
import { formIn } from '../document/designer-store.ts';
import { announcementsOf, dropText } from './announcements.ts';
import { createDragStore, DragContext, useDragState } from './drag-store.ts';
import { type Dragged, dropToCommand } from './drop.ts';
import { findDrop, type Point, type SlotZone, type Zone } from './find-drop.ts';
import { measure, stopsOf } from './measure.ts';

interface Measured {
  readonly sheet: HTMLElement;
  readonly zones: readonly Zone[];
  readonly slots: readonly SlotZone[];
  readonly moving: ReadonlySet<string>;
  readonly movesLayout: boolean;
}

/**
 * Dragging with the mouse, a finger or the keyboard. dnd-kit only says where the pointer is: what lies under it is read
 * from boxes measured once when the drag begins, so that a canvas of 200 fields is not drawn again while one moves.
 */
export function DragLayer({ children, onDropped }: { children: ReactNode; onDropped: (dragged: Dragged) => void }) {
  const words = useText();
  const { store, announce } = useDesigner();
  const [drag] = useState(createDragStore);
  const measured = useRef<Measured | null>(null);
  const pointer = useRef<Point>({ x: 0, y: 0 });

  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
    };
    window.addEventListener('pointermove', follow, { passive: true, capture: true });
    return () => window.removeEventListener('pointermove', follow, { capture: true });
  }, []);

  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: (event, { currentCoordinates }) => {
        const now = measured.current;
        const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
        if (!now || step === 0) return undefined;
        const origin = now.sheet.getBoundingClientRect();
        const y = currentCoordinates.y - origin.top;
        const stops = stopsOf(now.zones, now.slots).filter((stop) => (step > 0 ? stop.y > y + 1 : stop.y < y - 1));
        const next = step > 0 ? stops[0] : stops.at(-1);
        return next ? { x: next.x + origin.left, y: next.y + origin.top } : undefined;
      },
    }),
  );

  function onDragStart({ active }: DragStartEvent) {
    const sheet = document.querySelector<HTMLElement>('[data-form-sheet]');
    const dragged = draggedBy(active.data.current);
    if (!sheet || !dragged) return;
    const form = formIn(store.getState());
    const blocks = dragged.kind === 'new' ? [dragged.block] : form.blocks.filter(({ id }) => dragged.ids.includes(id));
    const moving = new Set(blocks.flatMap(({ id }) => [id, ...withDescendants(form, id).map((inside) => inside.id)]));
    measured.current = {
      sheet,
      ...measure(sheet),
      moving,
      movesLayout: blocks.some(({ type }) => !sharesRow(type)),
    };
    drag.setState({ dragged, found: null });
  }

  function onDragMove({ active, activatorEvent, delta }: DragMoveEvent) {
    const now = measured.current;
    if (!now) return;
    const start = active.rect.current.initial;
    const isByKey = activatorEvent instanceof KeyboardEvent;
    const at = isByKey && start ? { x: start.left + delta.x, y: start.top + delta.y } : pointer.current;
    const origin = now.sheet.getBoundingClientRect();
    const point = { x: at.x - origin.left, y: at.y - origin.top };
    const found = findDrop(point, now.zones, now.slots, now.moving, now.movesLayout);
    if (JSON.stringify(found) === JSON.stringify(drag.getState().found)) return;
    drag.setState({ found });
    if (found) announce(dropText(found.drop, store.getState().index, words));
  }

  function onDragEnd(_: DragEndEvent) {
    const { dragged, found } = drag.getState();
    finish();
    if (!dragged || !found) return;
    const select = dragged.kind === 'new' ? [dragged.block.id] : dragged.ids;
    store.getState().dispatch(dropToCommand(dragged, found.drop), { select });
    onDropped(dragged);
  }

  function finish() {
    measured.current = null;
    drag.setState({ dragged: null, found: null });
  }

  const accessibility = useMemo(() => announcementsOf(words), [words]);

  return (
    <DragContext value={drag}>
      <DndContext
        sensors={sensors}
        accessibility={accessibility}
        onDragStart={onDragStart}
        onDragMove={onDragMove}
        onDragEnd={onDragEnd}
        onDragCancel={finish}
      >
        {children}
        <DragOverlay dropAnimation={null} modifiers={[besidePointer]} style={{ width: 'auto', height: 'auto' }}>
          <DraggedTile />
        </DragOverlay>
      </DndContext>
    </DragContext>
  );
}

/** The tile hangs at the pointer, wherever on a block or a tile it went down. */
const besidePointer: Modifier = ({ transform, activatorEvent, activeNodeRect }) => {
  if (!(activatorEvent instanceof PointerEvent) || !activeNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - activeNodeRect.left - 16,
    y: transform.y + activatorEvent.clientY - activeNodeRect.top - 18,
  };
};

/** The one seam where dnd-kit is untyped. */
const draggedBy = (data: unknown) => (data as { dragged?: Dragged } | undefined)?.dragged;

function DraggedTile() {
  const { t } = useText();
  const { store } = useDesigner();
  const dragged = useDragState((state) => state.dragged);
  if (!dragged) return null;
  const first = dragged.kind === 'new' ? dragged.block : store.getState().index.byId.get(dragged.ids[0] ?? '');
  if (!first) return null;
  const count = dragged.kind === 'new' ? 1 : dragged.ids.length;
  return (
    <div className="mo-drag-tile">
      <Icon of={iconOf(first.type)} />
      <span className="mo-cut">{t(blockName(first, typeOf(first.type)))}</span>
      {count > 1 && <span className="mo-badge mo-badge-primary">{count}</span>}
    </div>
  );
}

/** The line that shows where a drop lands. Stands in the sheet, above the blocks. */
export function InsertionLine() {
  const line = useDragState((state) => state.found?.line ?? null);
  if (!line) return null;
  const isAcross = line.width > line.height;
  return (
    <div className={isAcross ? 'mo-insertion' : 'mo-insertion mo-insertion-down'} style={line} aria-hidden="true" />
  );
}
