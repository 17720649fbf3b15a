'use client';

import type { Field, RecordView, Sort } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { type ComponentType, createContext, useContext } from 'react';
import type { ListField } from '../list/list-fields.ts';
import type { CellIssues } from './cell-issues.ts';
import type { GroupHead } from './groups/group-head.ts';
import type { SaveCell } from './save-cell.ts';
import type { Selection } from './selection.ts';

/** What draws the rows above groups: it comes with groups alone. */
export interface HeadCells {
  readonly Toggle: ComponentType<{ readonly head: GroupHead }>;
  readonly Name: ComponentType<{ readonly head: GroupHead }>;
  readonly Figure: ComponentType<{ readonly head: GroupHead; readonly field: ListField }>;
}

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
  /** Null where there are no groups. */
  readonly heads: HeadCells | null;
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
