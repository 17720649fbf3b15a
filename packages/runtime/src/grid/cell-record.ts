import type { FormatContext, RecordView } from '@mortise/core';
import type { RecordAround } from '@mortise/fields/views';
import type { GridWork } from './grid-context.ts';

/** What a cell's editor may look at of its row: what the list has read, and nothing else. */
export function cellRecord(
  record: RecordView,
  fieldOf: GridWork['fieldOf'],
  takeTexts: NonNullable<RecordAround['takeTexts']>,
  format: FormatContext,
): RecordAround {
  const read = (fieldId: string) => {
    if (fieldId === '$id') return record.id;
    const field = fieldOf(fieldId);
    return field && (record.values[field.key] ?? (field.key in record.values ? null : undefined));
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
    takeTexts,
    subscribe: () => () => undefined,
  };
}
