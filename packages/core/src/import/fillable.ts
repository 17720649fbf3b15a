import type { Field } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';

/** May a column of a file go into the field? Numbers that the form gives itself come along: records are told by them. */
export const mayFill = ({ type, storage }: Pick<Field, 'type' | 'storage'>): boolean =>
  !type.supports.computed && (storage.in === 'column' || storage.in === 'link');

/** Values of which two that are the same are the same in SQL. */
const single: ReadonlySet<ValueKind> = new Set([
  'text',
  'number',
  'boolean',
  'date',
  'moment',
  'time',
  'option',
  'member',
  'department',
  'record',
]);

/** Can records be told by the values of this field? */
export const tellsRecords = ({ kind, storage }: Pick<Field, 'kind' | 'storage'>): boolean =>
  storage.in === 'column' && single.has(kind);
