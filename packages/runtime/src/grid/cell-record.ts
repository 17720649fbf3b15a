import type { FormatContext, RecordView } from '@mortise/core';
import type { RecordAround } from '@mortise/fields/views';
import type { GridWork } from './grid-context.ts';

/** What a cell's editor may look at of its row: the columns that the list has read, and no others. */
export function cellRecord(record: RecordView, fieldOf: GridWork['fieldOf'], format: FormatContext): RecordAround {
  const read = (fieldId: string) => {
    if (fieldId === '$id') return record.id;
    const field = fieldOf(fieldId);
    return field && field.key in record.values ? field.valueOf(record) : undefined;
  };
  return {
    id: record.id,
    link: null,
    valueOf: read,
    fieldOf,
    textOf: (ref) => {
      const [field, value] = [fieldOf(ref), read(ref) ?? null];
      return field && value !== null ? field.type.format(value, field.config, format) : '';
    },
    subscribe: () => () => undefined,
  };
}
