import { blockName, type Field, type FormSession } from '@mortise/core';
import type { RecordAround } from '../field-view.ts';

/** The record that a form shows or fills in, for fields that look beyond their own value. */
export function recordAround(session: FormSession, fields: readonly Field[], id: string | null): RecordAround {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return {
    id,
    valueOf: (fieldId) => {
      const field = byId.get(fieldId);
      return field && session.valueOf(field.key);
    },
    labelOf: (fieldId) => {
      const field = byId.get(fieldId);
      return field && blockName(field.block, field.type);
    },
    subscribe: (listener) => session.subscribe('*', listener),
    fill: (values) =>
      session.takeUp(
        Object.fromEntries(
          Object.entries(values).flatMap(([fieldId, value]) => {
            const field = byId.get(fieldId);
            return field ? [[field.key, value]] : [];
          }),
        ),
      ),
  };
}
