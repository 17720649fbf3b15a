'use client';

import { DndContext } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useSorting } from '../form/drag/use-sorting.ts';
import { nearestPart } from './nearest-part.ts';

interface PartDragProps<Part> {
  /** Something that stands on the page was dropped. */
  readonly onMove: (active: string, over: string) => void;
  /** Something of the palette was, whose data make it. */
  readonly onPlace: (make: () => Part, over: string) => void;
  readonly children: ReactNode;
}

/** Around a page that is designed: its parts are moved, and others come from the palette. */
export function PartDrag<Part>({ onMove, onPlace, children }: PartDragProps<Part>) {
  const sorting = useSorting();
  return (
    <DndContext
      {...sorting}
      collisionDetection={nearestPart}
      onDragEnd={({ active, over }) => {
        if (!over) return;
        const make = active.data.current?.make as (() => Part) | undefined;
        if (make) onPlace(make, String(over.id));
        else onMove(String(active.id), String(over.id));
      }}
    >
      {children}
    </DndContext>
  );
}
