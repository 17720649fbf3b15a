'use client';

import type { RecordView } from '@mortise/core';
import type { GridApi, RowClassParams } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo } from 'react';
import type { Selection } from './selection.ts';

const selectedClass = 'rt-selected';

/**
 * Marks the rows that are selected: as they are drawn by a rule, and those that stand there when the selection changes
 * one by one. The grid's own selection would be 8 KB more, and knows nothing of what is not loaded.
 */
export function useSelectedRows(
  grid: GridApi<RecordView> | null,
  frame: RefObject<HTMLElement | null>,
  selection: Selection,
) {
  useEffect(() => {
    if (!grid) return;
    return selection.subscribe(() => {
      const ids = selection.ids();
      for (const row of frame.current?.querySelectorAll('.ag-row[row-id]') ?? [])
        row.classList.toggle(selectedClass, ids.has(row.getAttribute('row-id') ?? ''));
    });
  }, [grid, frame, selection]);
  return useMemo(
    () => ({
      [selectedClass]: ({ data }: RowClassParams<RecordView>) => data !== undefined && selection.ids().has(data.id),
    }),
    [selection],
  );
}
