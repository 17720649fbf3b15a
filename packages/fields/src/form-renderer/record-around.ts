import { type Field, type FormSession, fillFromTexts } from '@mortise/core';
import type { FieldViewContext, RecordAround } from '../field-view.ts';

/** The record that a form shows or fills in, for fields that look beyond their own value. */
export function recordAround(
  session: FormSession,
  fields: readonly Field[],
  { id, link }: Pick<RecordAround, 'id' | 'link'>,
  { locale, timeZone }: Pick<FieldViewContext, 'locale' | 'timeZone'>,
): RecordAround {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return {
    id,
    link,
    textOf: (ref) => session.textOf(ref),
    valueOf: (fieldId) => {
      if (fieldId === '$id') return id;
      const field = byId.get(fieldId);
      return field && session.valueOf(field.key);
    },
    fieldOf: (fieldId) => byId.get(fieldId),
    takeTexts: (fills, texts) => session.takeUp(fillFromTexts(fills, texts, byId, { locale, timeZone })),
    subscribe: (listener) => session.subscribe('*', listener),
  };
}
