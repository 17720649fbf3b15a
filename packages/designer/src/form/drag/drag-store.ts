import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Dragged } from './drop.ts';
import type { FoundDrop } from './find-drop.ts';

interface DragState {
  readonly dragged: Dragged | null;
  readonly found: FoundDrop | null;
}

export const createDragStore = () => createStore<DragState>(() => ({ dragged: null, found: null }));

export const DragContext = createContext<ReturnType<typeof createDragStore> | null>(null);

export function useDragState<T>(select: (state: DragState) => T): T {
  const store = useContext(DragContext);
  if (!store) throw new Error('useDragState stands outside DragLayer.');
  return useStore(store, select);
}
