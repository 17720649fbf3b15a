'use client';

import type { Field, RecordView, Sort } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { createContext, useContext } from 'react';
import type { CellIssues } from './cell-issues.ts';
import type { SaveCell } from './save-cell.ts';
import type { Selection } from './selection.ts';

/** What the cells and heads of a grid may ask of it. */
export interface GridWork {
  readonly fields: FieldViewContext;
  readonly selection: Selection;
  readonly issues: CellIssues;
  readonly sort: readonly Sort[];
  /** `add`: beside the sorts there are. */
  readonly onSort: (fieldId: string, add: boolean) => void;
  readonly open: (recordId: string) => void;
  /** Opens the menu of a row at a place on the screen. */
  readonly menu: (record: RecordView, at: { readonly x: number; readonly y: number }) => void;
  /** Folds or unfolds a group. */
  readonly fold: (name: string) => void;
  /** Ids of the rows that are loaded. */
  readonly loadedIds: () => readonly string[];
  readonly save: SaveCell;
  /** Fields that a choice in this one may fill without anybody looking, by id. */
  readonly fillableBeside: (fieldId: string) => ReadonlyMap<string, Field>;
  /** Of the form, hidden ones included, and of the system. */
  readonly fieldOf: (fieldId: string) => Field | undefined;
}

export const GridContext = createContext<GridWork | null>(null);

export function useGrid(): GridWork {
  const grid = useContext(GridContext);
  if (!grid) throw new Error('useGrid stands outside a grid.');
  return grid;
}
