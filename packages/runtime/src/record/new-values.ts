import {
  type Actor,
  defaultValue,
  type Field,
  type FormSession,
  newId,
  normaliseEmpty,
  type Parameters,
  rowsIn,
  type Values,
} from '@mortise/core';
import type { RecordTarget } from './record-target.ts';

/** Whether a person may give this field a value: not what the server makes, nor what is kept on another form. */
export const isWritable = ({ type, storage }: Field) =>
  !type.supports.generated && !type.supports.computed && storage.in !== 'inverse' && storage.in !== 'nothing';

/** What a new record starts from: the defaults, or another record's values where it is a copy. */
export function newValues(
  fields: readonly Field[],
  actor: Actor,
  now: Date,
  parameters: Parameters,
  original: Values | null,
): Values {
  const begin = (field: Field): unknown => {
    // A copy of a unique value would be refused.
    if (original && !field.block.unique) return copied(field, original[field.key] ?? null);
    return normaliseEmpty(defaultValue(field, actor, now, parameters));
  };
  return Object.fromEntries(fields.filter(isWritable).map((field) => [field.key, begin(field)]));
}

/** Values that whoever asked for a new record starts it with, by field key. One record may stand for several. */
export function givenValues(
  fields: readonly Field[],
  titleField: Field | undefined,
  { title, values, from }: NonNullable<RecordTarget['given']>,
): Values {
  const given = fields.filter((field) => isWritable(field) && field.id in values);
  const named = title && titleField && isWritable(titleField) && titleField.kind === 'text' ? titleField : null;
  return {
    ...(named ? { [named.key]: title } : {}),
    ...Object.fromEntries(given.map((field) => [field.key, fitting(field, values[field.id], from)])),
  };
}

/** The id of the record that asked becomes what the field holds of it. */
function fitting({ kind }: Field, value: unknown, from: string | undefined): unknown {
  if (typeof value !== 'string') return value;
  if (kind === 'pointer' || kind === 'pointers') {
    const pointer = from === undefined ? null : { formId: from, id: value };
    return pointer && kind === 'pointers' ? [pointer] : pointer;
  }
  return kind === 'records' ? [value] : value;
}

/** The rows of a copy are rows of its own. */
const copied = ({ storage }: Field, value: unknown): unknown =>
  storage.in === 'children' ? rowsIn(value).map((row) => ({ ...row, id: newId() })) : value;

/**
 * What to send for a new record. A cleared default is said, or the server would give it again; one that follows other
 * fields is left to the server unless a person said something else.
 */
export const creationOf = (fields: readonly Field[], session: Pick<FormSession, 'isGiven' | 'saidOf'>): Values =>
  Object.fromEntries(
    fields
      .filter((field) => isWritable(field) && (session.isGiven(field.key) || isFixed(field, session.saidOf(field.key))))
      .map(({ key }) => [key, session.saidOf(key) ?? null]),
  );

function isFixed({ block }: Field, value: unknown): boolean {
  const start = block.default?.kind;
  return start !== 'formula' && start !== 'linkage' && (value !== null || start !== undefined);
}
