import { blockName, type Field, type Row, type Values } from '@mortise/core';
import type { RecordAround } from '../field-view.ts';

/** What a cell may look at: the other cells of its row, and behind them the record that the row belongs to. */
export function rowAround(
  record: RecordAround | undefined,
  columns: readonly Field[],
  row: Row,
  fill: (values: Values) => void,
): RecordAround {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return {
    id: record?.id ?? null,
    valueOf: (fieldId) => {
      const column = byId.get(fieldId);
      return column ? (row[column.key] ?? null) : record?.valueOf(fieldId);
    },
    labelOf: (fieldId) => {
      const column = byId.get(fieldId);
      return column ? blockName(column.block, column.type) : record?.labelOf(fieldId);
    },
    subscribe: record?.subscribe ?? (() => () => undefined),
    fill: (values) =>
      fill(
        Object.fromEntries(
          Object.entries(values).flatMap(([fieldId, value]) => {
            const column = byId.get(fieldId);
            return column ? [[column.key, value]] : [];
          }),
        ),
      ),
  };
}
