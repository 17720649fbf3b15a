import { type Actor, defaultValue, type Field, normaliseEmpty, type Parameters, type Values } from '@mortise/core';

/** Whether a person may give this field a value: not what the server makes, nor what is kept on another form. */
export const isWritable = ({ type, storage }: Field) =>
  !type.supports.generated && storage.in !== 'inverse' && storage.in !== 'nothing';

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
    if (original && !field.block.unique) return original[field.key] ?? null;
    return normaliseEmpty(defaultValue(field, actor, now, parameters));
  };
  return Object.fromEntries(fields.filter(isWritable).map((field) => [field.key, begin(field)]));
}

/** What to send for a new record. A cleared default is said, or the server would give it again. */
export const creationOf = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    fields
      .filter((field) => isWritable(field) && ((values[field.key] ?? null) !== null || field.block.default !== null))
      .map(({ key }) => [key, values[key] ?? null]),
  );
