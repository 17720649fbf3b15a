import type { RecordView } from '@mortise/core';
import { cellViewOf } from '../cells.tsx';
import type { FieldViewContext, RecordColumn } from '../field-view.ts';

/** One value of a related record, on one line; a dash for none. */
export function RecordValue({
  column,
  record,
  context,
}: {
  readonly column: RecordColumn;
  readonly record: RecordView;
  readonly context: FieldViewContext;
}) {
  const value = column.valueOf(record);
  const view = cellViewOf(column.block.type);
  if (value === null || value === undefined || !view)
    return (
      <span className="mo-ink-4" aria-hidden="true">
        —
      </span>
    );
  return <view.Cell value={value} config={column.config} columns={column.columns} context={context} />;
}
