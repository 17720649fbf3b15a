import type { Field, FieldState, Row, Values } from '@mortise/core';
import { useMemo } from 'react';
import { cellViewOf } from '../cells.tsx';
import { offering } from '../options/offering.ts';
import { optionAdder } from '../options/option-adder.ts';
import { isAbsent } from './cell-state.ts';
import { rowAround } from './row-around.ts';
import type { RowActions, RowsShown } from './row-line.tsx';

interface CellContentProps
  extends Pick<RowsShown, 'context' | 'record'>,
    Pick<RowActions, 'edit' | 'fill' | 'addRows'> {
  /** All of the row, those that are not shown too. */
  readonly around: readonly Field[];
  readonly column: Field;
  readonly row: Row;
  readonly index: number;
  readonly isOpen: boolean;
  /** What the rules make of it; undefined where none speaks of it. */
  readonly state: FieldState | undefined;
  readonly viewOf: RowsShown['viewOf'] | undefined;
}

/** A cell of a row: read until it is open, and nothing where rules hide it. */
export function CellContent(props: CellContentProps) {
  const { column, row, isOpen, state, context } = props;
  if (isAbsent(column, state)) return null;
  if (isOpen) return <OpenCell {...props} />;
  const shown = cellViewOf(column.block.type);
  return shown ? <shown.Cell value={row[column.key] ?? null} config={column.config} context={context} /> : null;
}

function OpenCell(props: CellContentProps) {
  const { column, around: cells, row, index, state, edit, fill, addRows, record, context, viewOf } = props;
  const { key, block, type } = column;
  const options = state?.options ?? null;
  const config = useMemo(() => offering(column.config, options), [column.config, options]);
  // What a rule of the form limits is no list to be added to; what another option limits is.
  const isRuled = options !== null && !type.optionRules?.(column.config).parent;
  const { locale, timeZone } = context;
  const around = useMemo(() => {
    const addLike =
      addRows &&
      ((values: readonly unknown[]) =>
        addRows(
          index,
          values.map((value) => ({ [key]: value })),
        ));
    const work = { addRows: addLike, fill: (values: Values) => fill(index, values) };
    return rowAround(record, cells, row, work, { locale, timeZone });
  }, [record, cells, row, index, key, fill, addRows, locale, timeZone]);
  const view = viewOf?.(block.type);
  if (!view || 'Container' in view) return null;
  const Editor = view.CellEditor ?? view.Input;
  return (
    <Editor
      id={`${row.id}-${key}`}
      fieldId={column.id}
      value={row[key] ?? null}
      config={config}
      onChange={(next: unknown) => edit(index, column, next)}
      size="small"
      record={around}
      addOption={isRuled ? undefined : optionAdder(column, context, around)}
      context={context}
    />
  );
}
