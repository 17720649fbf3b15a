import type { Actor, Field, RecordView } from '@mortise/core';

/** The record with masked texts in place of the values of these fields. */
export function maskRecord(
  record: RecordView,
  fields: readonly Field[],
  { locale, timeZone }: Pick<Actor, 'locale' | 'timeZone'>,
): RecordView {
  if (fields.length === 0) return record;
  const values = { ...record.values };
  const masked: Record<string, string> = {};
  for (const { key, type, config } of fields) {
    const value = values[key] ?? null;
    delete values[key];
    if (value !== null && type.mask)
      masked[key] = type.mask(value, config, { locale, timeZone, titleOf: () => undefined });
  }
  return { ...record, values, masked };
}
