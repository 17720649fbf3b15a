import {
  type Bilingual,
  type CellList,
  cellText,
  type Field,
  type Row,
  readTsv,
  textCell,
  textIn,
  type Values,
} from '@mortise/core';
import { useIsPhone } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isRight } from '../cells.tsx';
import type { InputProps } from '../field-view.ts';
import { namesFinder } from '../picking/names-finder.ts';
import { mayType } from './cell-state.ts';
import type { SubformConfig } from './definition.ts';
import { copyRow, fillRow, heldRows, moveRow, newRow, pasteRows, setCell } from './edit-rows.ts';
import { ImportRows } from './import-rows.tsx';
import { matchColumns } from './match-columns.ts';
import { refusedNote, tooManyNote, unknownNote } from './reading-notes.ts';
import { RowCards } from './row-cards.tsx';
import { RowLine } from './row-line.tsx';
import { SummaryLine } from './summary-line.tsx';
import { useSteadyActions } from './use-steady-actions.ts';
import { rowHeight, useWindow } from './use-window.ts';

export type RowsInputProps = InputProps<SubformConfig, readonly Row[]>;

/** The cell that arrow keys move, and whether it is open. */
export interface Caret {
  readonly row: number;
  readonly column: number;
  readonly isOpen: boolean;
}

const noColumns: readonly Field[] = [];

/** How many steps back Ctrl+Z goes. */
const mostUndone = 50;

/** Rows as a grid: arrows move, Enter or typing opens a cell, Excel's cells can be pasted. Only rows in sight are drawn. */
export function RowsInput(props: RowsInputProps) {
  const { value, config, columns = noColumns, onChange, onBlur, disabled, readOnly, stateOf, stored, context } = props;
  const isFixed = disabled === true || readOnly === true;
  // Lines to begin with are no value until somebody writes into one.
  const starting = useMemo(
    () => Array.from({ length: config.defaultRows }, () => newRow(columns, context.actor)),
    [config, columns, context.actor],
  );
  const rows = value ?? (isFixed ? [] : starting);
  const seen = useMemo(
    () => columns.filter(({ id, block }) => stateOf?.(id)?.visible ?? !block.hidden),
    [columns, stateOf],
  );
  const held = useMemo(() => heldRows(config.mayEdit, stored), [config.mayEdit, stored]);
  const [caret, setCaret] = useState<Caret | null>(null);
  const [notes, setNotes] = useState<readonly (Bilingual | null)[]>([]);
  const past = useRef<(readonly Row[])[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const { first, last, onScroll, scrollTo } = useWindow(rows.length, frame);
  const isPhone = useIsPhone();
  const zh = context.locale === 'zh';
  const mayAdd = !isFixed && config.mayAdd && rows.length < config.mostRows;

  // A cell may give its own value and make rows behind it in the same breath.
  const latest = useRef(rows);
  latest.current = rows;
  const change = (next: readonly Row[]) => {
    // What follows in the same breath is taken back in one step.
    if (past.current.at(-1) !== rows) past.current = [...past.current.slice(-mostUndone), rows];
    latest.current = next;
    onChange(next.length > 0 ? next : null);
  };
  const edit = (index: number, { key }: Field, cell: unknown) => change(setCell(latest.current, index, key, cell));
  const fill = (index: number, values: Values) => change(fillRow(latest.current, index, values));
  const addRows = (index: number, values: readonly Values[]) => {
    const room = Math.max(0, config.mostRows - latest.current.length);
    const made = values.slice(0, room).map((cells) => ({ ...newRow(columns, context.actor), ...cells }));
    change(latest.current.toSpliced(index + 1, 0, ...made));
  };
  const remove = (index: number) => change(rows.toSpliced(index, 1));
  const add = () => change([...rows, newRow(columns, context.actor)]);
  const go = (row: number, column: number, isOpen = false) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(seen.length - 1, column)),
    };
    scrollTo(to.row);
    flushSync(() => setCaret({ ...to, isOpen }));
    const cell = frame.current?.querySelector<HTMLElement>(`[data-at="${to.row}:${to.column}"]`);
    const control = isOpen ? cell?.querySelector<HTMLElement>('input, textarea, button, [tabindex]') : cell;
    control?.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  };

  function onKeyDown(event: KeyboardEvent) {
    if (!caret || isFixed || event.nativeEvent.isComposing) return;
    const { row, column, isOpen } = caret;
    const column_ = seen[column];
    if (isOpen) {
      if (event.key === 'Escape') {
        event.stopPropagation();
        go(row, column);
      } else if (event.key === 'Enter' && !event.defaultPrevented) {
        event.preventDefault();
        go(row + 1, column);
      } else if (event.key === 'Tab') {
        event.preventDefault();
        go(row, column + (event.shiftKey ? -1 : 1), true);
      }
      return;
    }
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (event.altKey && step && step[0] !== 0 && config.mayReorder) {
      event.preventDefault();
      change(moveRow(rows, row, row + step[0]));
      go(row + step[0], column);
    } else if (step) {
      event.preventDefault();
      go(row + step[0], column + step[1]);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      go(row, column, true);
    } else if (
      (event.key === 'Delete' || event.key === 'Backspace') &&
      column_ &&
      mayTypeAt(column_, rows[row]?.id ?? null)
    ) {
      event.preventDefault();
      edit(row, column_, null);
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      // Else the browser would take back what was typed last elsewhere.
      event.preventDefault();
      const before = past.current.pop();
      setNotes([]);
      if (before) onChange(before.length > 0 ? before : null);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) go(row, column, true);
  }

  const mayTypeAt = (column: Field, rowId: string | null) =>
    (rowId === null || !held.has(rowId)) &&
    mayType(
      column,
      stateOf,
      latest.current.find(({ id }) => id === rowId),
    );
  /** What cells are read by, once the names in them are looked up. */
  async function readingOf(matrix: readonly (readonly string[])[], over: readonly (Field | undefined)[]) {
    const { locale, timeZone, actor, search } = context;
    const find = await namesFinder({ matrix, columns: over, search });
    return { columns, mayType: mayTypeAt, context: { locale, timeZone, find, dateOrder: 'ymd' as const, actor } };
  }

  async function onPaste(event: ClipboardEvent) {
    if (!caret || caret.isOpen || isFixed || !config.mayImport) return;
    event.preventDefault();
    const target = { row: caret.row, column: caret.column };
    const matrix = readTsv(event.clipboardData.getData('text/plain'));
    // Rows may change while the names are looked up.
    const reading = await readingOf(matrix, seen.slice(caret.column));
    const most = config.mayAdd ? config.mostRows : latest.current.length;
    const cells = matrix.map((line) => line.map((text) => textCell(text.trim())));
    const pasted = pasteRows({ ...reading, rows: latest.current, cells, at: target, over: seen, most });
    setNotes([refusedNote(pasted.refused)]);
    change(pasted.rows);
  }

  async function addList({ columns: names, rows: cells, left }: CellList) {
    const { over, unknown } = matchColumns(names, seen);
    const reading = await readingOf(
      cells.map((line) => line.map(cellText)),
      over,
    );
    // Lines that are there to begin with give way, and nothing that was typed meanwhile.
    const before = latest.current === starting ? [] : latest.current;
    const at = { row: before.length, column: 0 };
    const added = pasteRows({ ...reading, rows: before, cells, at, over, most: config.mostRows });
    const tooMany = left + before.length + cells.length - added.rows.length;
    setNotes([refusedNote(added.refused), unknownNote(unknown), tooManyNote(tooMany, config.mostRows)]);
    change(added.rows);
  }

  const move = (from: number, to: number) => change(moveRow(rows, from, to));
  const actions = useSteadyActions({
    move,
    edit,
    fill,
    addRows: !isFixed && config.mayAdd ? addRows : undefined,
    remove,
    copy: (index: number) => change(copyRow(rows, index)),
    go,
  });
  const { id, record, issues, viewOf } = props;
  const shared = {
    id,
    config,
    context,
    record,
    issues,
    stateOf,
    viewOf,
    columns: seen,
    around: columns,
    isFixed,
    held,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and the clipboard reach it from the cells.
    <div
      className="mo-subform"
      id={props.id}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onPaste={(event) => void onPaste(event)}
    >
      {isPhone ? (
        <RowCards {...shared} {...actions} rows={rows} />
      ) : (
        <div
          ref={frame}
          className="mo-subform-scroll"
          onScroll={onScroll}
          data-freeze={config.freezeFirst || undefined}
        >
          <table aria-rowcount={rows.length + 1}>
            <thead>
              <tr>
                <th className="mo-subform-no">#</th>
                {seen.map((column) => (
                  <th key={column.id} scope="col" data-right={isRight(column) || undefined}>
                    {textIn(column.block.label, context.locale)}
                    {(stateOf?.(column.id)?.required ?? column.block.required) && (
                      <span className="mo-form-star">*</span>
                    )}
                  </th>
                ))}
                {!isFixed && <th className="mo-subform-tools" aria-label={zh ? '操作' : 'Actions'} />}
              </tr>
            </thead>
            <tbody>
              {first > 0 && <tr style={{ height: first * rowHeight }} />}
              {rows.slice(first, last).map((row, offset) => (
                <RowLine
                  key={row.id}
                  {...shared}
                  {...actions}
                  row={row}
                  index={first + offset}
                  caret={caret?.row === first + offset ? caret : null}
                  hasCaret={caret !== null}
                />
              ))}
              {last < rows.length && <tr style={{ height: (rows.length - last) * rowHeight }} />}
            </tbody>
            <SummaryLine rows={rows} columns={seen} config={config} context={context} isFixed={isFixed} />
          </table>
        </div>
      )}
      {notes.map(
        (note) =>
          note && (
            <p key={note.en} className="mo-help mo-warning-text" role="status">
              {textIn(note, context.locale)}
            </p>
          ),
      )}
      {!isFixed && config.mayAdd && (
        <Button type="text" size="small" icon={<Plus size={14} />} disabled={!mayAdd} onClick={add}>
          {zh ? '添加一行' : 'Add a row'}
        </Button>
      )}
      {mayAdd && config.mayImport && context.readList && (
        <ImportRows context={context} readList={context.readList} onRead={addList} />
      )}
    </div>
  );
}
