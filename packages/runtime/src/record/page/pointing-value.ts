import type { Field } from '@mortise/core';

/** A value of a field that names one record, of the form `formId`. */
export function pointingValue({ kind }: Pick<Field, 'kind'>, formId: string, recordId: string): unknown {
  switch (kind) {
    case 'pointer':
      return { formId, id: recordId };
    case 'pointers':
      return [{ formId, id: recordId }];
    case 'records':
      return [recordId];
    default:
      return recordId;
  }
}
