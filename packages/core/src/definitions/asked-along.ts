import type { Field } from '../records/storage.ts';

type Fields = ReadonlyMap<string, Field>;

/**
 * Ids of the fields without which this one cannot be filled in: the choice on which its options depend, unless that has
 * a value from the beginning, and the text that says more about one of its options.
 */
function neededBy({ type, config }: Field, fields: Fields): string[] {
  const rules = type.optionRules?.(config);
  const parent = rules?.parent ? fields.get(rules.parent.field) : undefined;
  return [
    ...(parent && parent.block.default === null ? [parent.id] : []),
    ...(rules?.supplement && fields.has(rules.supplement.field) ? [rules.supplement.field] : []),
  ];
}

/** The fields and all that must be asked along with them. */
export function withNeeded(ids: Iterable<string>, fields: Fields): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const field = fields.get(id);
    for (const other of field ? neededBy(field, fields) : []) take(other);
  };
  for (const id of ids) take(id);
  return found;
}

/** The fields without one, and without those that need it. */
export function withoutNeeding(ids: Iterable<string>, gone: string, fields: Fields): ReadonlySet<string> {
  const rest = [...ids].filter((id) => id !== gone && !withNeeded([id], fields).has(gone));
  return new Set(rest);
}
