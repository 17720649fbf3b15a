import type { Field, FieldState, Row } from '@mortise/core';
import { useMemo } from 'react';
import { cellViewOf } from '../cells.tsx';
import { offering } from '../options/offering.ts';
import { optionAdder } from '../options/option-adder.ts';
import { isAbsent } from './cell-state.ts';
import { rowAround } from './row-around.ts';
import type { RowActions, RowsShown } from './row-line.tsx';

interface CellContentProps
  extends Pick<RowsShown, 'context' | 'record' | 'columns'>,
    Pick<RowActions, 'edit' | 'addRows'> {
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

function OpenCell({ column, columns, row, index, state, edit, addRows, record, context, viewOf }: CellContentProps) {
  const { key, block, type } = column;
  const options = state?.options ?? null;
  const config = useMemo(() => offering(column.config, options), [column.config, options]);
  // What a rule of the form limits is no list to be added to; what another option limits is.
  const isRuled = options !== null && !type.optionRules?.(column.config).parent;
  const around = useMemo(
    () =>
      rowAround(
        record,
        columns,
        row,
        addRows &&
          ((values) =>
            addRows(
              index,
              values.map((value) => ({ [key]: value })),
            )),
      ),
    [record, columns, row, index, key, addRows],
  );
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
