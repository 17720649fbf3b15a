'use client';

import type { RecordView } from '@mortise/core';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';

/**
 * Tells in which row the opened record stands, null while that row is not loaded. The row stays in sight as one goes
 * along the list, so that the rows after it are loaded by the time one comes to them.
 */
export function useOpenedRow(
  grid: GridApi<RecordView> | null,
  recordId: string | null,
  tell: (row: number | null) => void,
) {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (!grid || recordId === null) return latest.current(null);
    const rowNow = () => grid.getRowNode(recordId)?.rowIndex ?? null;
    const look = () => latest.current(rowNow());
    const row = rowNow();
    if (row !== null) grid.ensureIndexVisible(row);
    look();
    grid.addEventListener('modelUpdated', look);
    return () => {
      if (!grid.isDestroyed()) grid.removeEventListener('modelUpdated', look);
    };
  }, [grid, recordId]);
}
