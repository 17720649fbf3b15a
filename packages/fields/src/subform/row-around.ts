import type { Field, Row } from '@mortise/core';
import type { RecordAround } from '../field-view.ts';

/** What a cell may look at: the other cells of its row, and behind them the record that the row belongs to. */
export function rowAround(
  record: RecordAround | undefined,
  columns: readonly Field[],
  row: Row,
  addRows: RecordAround['addRows'],
): RecordAround {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return {
    id: record?.id ?? null,
    link: record?.link ?? null,
    textOf: (ref) => record?.textOf(ref) ?? '',
    valueOf: (fieldId) => {
      const column = byId.get(fieldId);
      return column ? (row[column.key] ?? null) : record?.valueOf(fieldId);
    },
    fieldOf: (fieldId) => byId.get(fieldId) ?? record?.fieldOf(fieldId),
    subscribe: record?.subscribe ?? (() => () => undefined),
    ...(addRows ? { addRows } : {}),
  };
}
