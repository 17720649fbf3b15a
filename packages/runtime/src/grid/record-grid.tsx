'use client';

import './modules.ts';
import {
  fieldsById,
  fillTargets,
  type RecordCount,
  type RecordPage,
  type RecordView,
  type Sort,
  storedTargets,
  type ViewColumn,
} from '@mortise/core';
import { gridParamsOf, usePalette, useShortcut } from '@mortise/ui';
import { type GridApi, type IDatasource, themeQuartz } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useGridContext } from '../context/field-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import type { ListField } from '../list/list-fields.ts';
import type { RowColors } from '../list/row-colors.ts';
import { CellIssues } from './cell-issues.ts';
import { columnDefs, rowClasses, selectColumn } from './column-defs.ts';
import { GridContext, type GridWork, type HeadCells } from './grid-context.ts';
import { headOf, isRecord } from './groups/group-head.ts';
import { isInPopup, isNotForGrid } from './keys.ts';
import { blockSize, type GridRows, nothing, RowSource } from './row-source.ts';
import { useSaveCell } from './save-cell.ts';
import type { Selection } from './selection.ts';
import { useOpenedRow } from './use-opened-row.ts';
import { useSelectedRows } from './use-selected-rows.ts';

export interface GridHandle {
  /** Reads what is loaded anew: scroll, selection and an open editor stay. */
  refresh(): void;
  /** Asks for its rows again, which are read already but stand elsewhere. */
  rearrange(): void;
  range(from: number, to: number): Promise<RecordPage['items']>;
  /** Where the focus stands, as a row and a place among the shown columns. */
  focused(): { readonly row: number; readonly columns: readonly string[] } | null;
  isEditing(): boolean;
  focus(): void;
}

export interface RecordGridProps {
  /** With its hidden fields, which editors may look at. */
  form: RuntimeForm;
  fieldOf: (id: string) => ListField | undefined;
  columns: readonly ViewColumn[];
  rowHeight: number;
  sort: readonly Sort[];
  /** A new one for every other question: the grid begins again from the top. */
  readPage?: (cursor: string | null, limit: number, light: boolean) => Promise<RecordPage>;
  /** The same from what is no plain list. */
  rows?: GridRows;
  count: RecordCount | null;
  selection: Selection;
  /** Absent colors: nothing is colored. */
  colors: RowColors | null;
  onSort: (fieldId: string, add: boolean) => void;
  onColumns: (columns: ViewColumn[]) => void;
  onOpen: (recordId: string) => void;
  /** The record that lies open over the list. */
  opened: string | null;
  /** Its row from 0; null while it is not loaded. */
  onOpenedRow: (row: number | null) => void;
  onMenu: GridWork['menu'];
  /** How the rows above groups are drawn, where there are some. */
  heads?: HeadCells;
  /** A group is folded or unfolded. */
  onFold?: (name: string) => void;
  /** Below the rows, under their columns. */
  foot?: (grid: GridApi<RecordView>) => ReactNode;
  /** A page could not be read. */
  onFailed: (error: unknown) => void;
  ref?: Ref<GridHandle>;
}

export function RecordGrid(props: RecordGridProps) {
  const {
    form,
    fieldOf,
    columns,
    rowHeight,
    sort,
    readPage,
    rows,
    count,
    selection,
    colors,
    foot,
    heads = null,
    ref,
  } = props;
  const palette = usePalette();
  const formId = form.form.id;
  const fields = useGridContext(formId);
  const [grid, setGrid] = useState<GridApi<RecordView> | null>(null);
  const [issues] = useState(() => new CellIssues());
  const frame = useRef<HTMLDivElement>(null);
  const owesRefresh = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  const show = useMemo(
    () => (record: RecordView) => {
      const node = grid?.getRowNode(record.id);
      if (node?.data) node.setData({ ...record, values: { ...node.data.values, ...record.values } });
    },
    [grid],
  );
  const save = useSaveCell({ formId, issues, show });
  const defs = useMemo(() => columnDefs(columns, fieldOf, save, colors), [columns, fieldOf, save, colors]);
  const selectedRows = useSelectedRows(grid, frame, selection);
  const classes = useMemo(() => ({ ...rowClasses(colors), ...selectedRows }), [colors, selectedRows]);
  const theme = useMemo(() => themeQuartz.withParams(gridParamsOf(palette, rowHeight)), [palette, rowHeight]);

  const source = useMemo<GridRows>(
    () => rows ?? new RowSource({ page: readPage ?? (async () => nothing) }),
    [rows, readPage],
  );
  const counted = useRef(count);
  counted.current = count;
  // What the datasource calls must be of the latest drawing: the grid comes after the first one.
  const stretchNow = useRef(() => {});
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, successCallback, failCallback }) => {
        source.block(startRow / blockSize).then(
          ({ page, end }) => {
            successCallback([...page.items], end ?? undefined);
            stretchNow.current();
          },
          (error: unknown) => {
            failCallback();
            latest.current.onFailed(error);
          },
        );
      },
    }),
    [source],
  );
  const stretch = () => {
    const { rows, isFinal } = source.extent(counted.current);
    if (grid && !grid.isDestroyed() && grid.getDisplayedRowCount() !== rows) grid.setRowCount(rows, isFinal);
  };
  stretchNow.current = stretch;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the extent follows the count.
  useEffect(() => stretch(), [count, grid]);

  const work = useMemo<GridWork>(() => {
    const loadedIds = () => {
      const ids: string[] = [];
      grid?.forEachNode(({ data }) => void (isRecord(data) && ids.push(data.id)));
      return ids;
    };
    return {
      fields,
      selection,
      issues,
      sort,
      loadedIds,
      save,
      fieldOf: (id) => fieldOf(id) ?? form.fields.find((field) => field.id === id),
      fillableBeside: (id) => {
        const free = storedTargets(form.form, id, fillTargets(form.form, form.fields));
        return fieldsById(free.filter((field) => form.rights.right(field.id) === 'edit'));
      },
      onSort: (id, add) => latest.current.onSort(id, add),
      open: (id) => latest.current.onOpen(id),
      menu: (record, at) => latest.current.onMenu(record, at),
      heads,
    };
  }, [grid, fields, selection, issues, sort, save, form, fieldOf, heads]);

  useOpenedRow(grid, props.opened, props.onOpenedRow);

  const refresh = () => {
    if (!grid || grid.isDestroyed()) return;
    if (grid.getEditingCells().length > 0) {
      owesRefresh.current = true;
      return;
    }
    owesRefresh.current = false;
    source.renew(Math.floor(grid.getFirstDisplayedRowIndex() / blockSize));
    grid.refreshInfiniteCache();
  };
  const shownColumns = () =>
    (grid?.getAllDisplayedColumns() ?? []).map((column) => column.getColId()).filter((id) => id !== selectColumn);
  useImperativeHandle(ref, () => ({
    refresh,
    rearrange: () => {
      if (!grid || grid.isDestroyed()) return;
      stretch();
      grid.refreshInfiniteCache();
    },
    range: (from, to) => source.range(from, to),
    isEditing: () => (grid?.getEditingCells().length ?? 0) > 0,
    focused: () => {
      const cell = grid?.getFocusedCell();
      const all = shownColumns();
      const at = cell ? all.indexOf(cell.column.getColId()) : -1;
      return cell && at >= 0 ? { row: cell.rowIndex, columns: all.slice(at) } : null;
    },
    focus: () => {
      const [first] = shownColumns();
      if (grid && first && grid.getDisplayedRowCount() > 0)
        grid.setFocusedCell(grid.getFirstDisplayedRowIndex(), first);
    },
  }));

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!grid || grid.isDestroyed() || !(target instanceof Element) || grid.getEditingCells().length === 0) return;
      if (target.closest('.ag-cell-inline-editing') || isInPopup(target)) return;
      grid.stopEditing();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [grid]);

  const move = (by: number) => {
    const cell = grid?.getFocusedCell();
    const row = cell ? cell.rowIndex + by : (grid?.getFirstDisplayedRowIndex() ?? 0);
    const column = cell?.column.getColId() ?? shownColumns()[0];
    if (!grid || !column || row < 0 || row >= grid.getDisplayedRowCount()) return;
    grid.ensureIndexVisible(row);
    grid.setFocusedCell(row, column);
  };
  useShortcut('list.nextRow', () => move(1));
  useShortcut('list.previousRow', () => move(-1));
  useShortcut('list.open', () => {
    const cell = grid?.getFocusedCell();
    const record = cell && grid?.getDisplayedRowAtIndex(cell.rowIndex)?.data;
    const head = headOf(record ?? undefined);
    if (head) latest.current.onFold?.(head.name);
    else if (record && isRecord(record)) latest.current.onOpen(record.id);
  });

  const tellColumns = () => {
    const state = grid?.getColumnState() ?? [];
    latest.current.onColumns(
      state
        .filter(({ colId }) => colId !== selectColumn)
        .map(({ colId, width, pinned }) => ({
          field: colId,
          ...(width ? { width: Math.round(width) } : {}),
          ...(pinned ? { pinned: true } : {}),
        })),
    );
  };

  return (
    <GridContext value={work}>
      <div className="rt-grid" ref={frame}>
        <AgGridReact<RecordView>
          theme={theme}
          columnDefs={defs}
          rowClassRules={classes}
          maintainColumnOrder={false}
          rowModelType="infinite"
          datasource={datasource}
          getRowId={({ data }) => data.id}
          rowHeight={rowHeight}
          cacheBlockSize={blockSize}
          cacheOverflowSize={blockSize}
          maxConcurrentDatasourceRequests={2}
          maxBlocksInCache={30}
          blockLoadDebounceMillis={60}
          infiniteInitialRowCount={20}
          defaultColDef={{
            sortable: false,
            resizable: true,
            suppressKeyboardEvent: isNotForGrid,
            suppressHeaderMenuButton: true,
          }}
          suppressDragLeaveHidesColumns
          suppressCellFocus={false}
          suppressNoRowsOverlay
          animateRows={false}
          enterNavigatesVertically={false}
          onGridReady={({ api }) => setGrid(api)}
          onBodyScroll={({ direction, left }) => {
            if (direction === 'horizontal') frame.current?.toggleAttribute('data-scrolled', left > 0);
          }}
          onCellEditingStopped={() => owesRefresh.current && setTimeout(refresh)}
          onColumnResized={({ finished, source: by }) => finished && by === 'uiColumnResized' && tellColumns()}
          onColumnMoved={({ finished, source: by }) => finished && by === 'uiColumnMoved' && tellColumns()}
          onCellClicked={({ data }) => {
            const head = headOf(data);
            if (head) latest.current.onFold?.(head.name);
          }}
          onCellContextMenu={({ data, event }) => {
            if (!isRecord(data) || !(event instanceof MouseEvent)) return;
            event.preventDefault();
            latest.current.onMenu(data, { x: event.clientX, y: event.clientY });
          }}
        />
        {grid && foot?.(grid)}
      </div>
    </GridContext>
  );
}
