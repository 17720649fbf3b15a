import { type Field, fillFromTexts, type Row, type Values } from '@mortise/core';
import type { FieldViewContext, RecordAround } from '../field-view.ts';

interface RowWork {
  readonly addRows: RecordAround['addRows'];
  /** Puts values into cells of the row, by their keys. */
  readonly fill: (values: Values) => void;
}

/** What a cell may look at and fill: the other cells of its row, and behind them the record that the row belongs to. */
export function rowAround(
  record: RecordAround | undefined,
  columns: readonly Field[],
  row: Row,
  { addRows, fill }: RowWork,
  { locale, timeZone }: Pick<FieldViewContext, 'locale' | 'timeZone'>,
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
    takeTexts: (fills, texts) => fill(fillFromTexts(fills, texts, byId, { locale, timeZone })),
    ...(addRows ? { addRows } : {}),
  };
}
