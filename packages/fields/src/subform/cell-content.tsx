import type { Field, Row } from '@mortise/core';
import { useMemo } from 'react';
import { cellViewOf } from '../cells.tsx';
import { optionAdder } from '../options/option-adder.ts';
import { rowAround } from './row-around.ts';
import type { RowActions, RowsShown } from './row-line.tsx';

interface CellContentProps
  extends Pick<RowsShown, 'context' | 'record' | 'columns'>,
    Pick<RowActions, 'edit' | 'addRows'> {
  readonly column: Field;
  readonly row: Row;
  readonly index: number;
  readonly isOpen: boolean;
  readonly viewOf: RowsShown['viewOf'] | undefined;
}

/** A cell of a row: read until it is open. */
export function CellContent(props: CellContentProps) {
  const { column, row, isOpen, context } = props;
  if (isOpen) return <OpenCell {...props} />;
  const shown = cellViewOf(column.block.type);
  return shown ? <shown.Cell value={row[column.key] ?? null} config={column.config} context={context} /> : null;
}

function OpenCell({ column, columns, row, index, edit, addRows, record, context, viewOf }: CellContentProps) {
  const { key, config, block } = column;
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
      addOption={optionAdder(column, context, around)}
      context={context}
    />
  );
}
