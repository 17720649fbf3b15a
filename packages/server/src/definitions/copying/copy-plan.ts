import {
  type CopyPlan,
  type canKeepValues,
  type FieldCatalog,
  fieldsOf,
  isStored,
  keptDerivations,
  type PublishedForm,
} from '@mortise/core';

/** Fields that both forms have and keep in the same way; what points to the form itself points to the copy there. */
export function copyPlan(source: PublishedForm, target: PublishedForm, catalog: FieldCatalog): CopyPlan {
  const theirs = new Map(fieldsOf(target, catalog).map((field) => [field.id, field]));
  const fields = fieldsOf(source, catalog).flatMap((from) => {
    const to = theirs.get(from.id);
    if (!to || !isStored.has(from.storage.in) || from.storage.in !== to.storage.in || from.kind !== to.kind) return [];
    const isSame = from.storage.in !== 'column' || to.storage.in !== 'column' || sameColumn(from, to);
    return isSame ? [{ from, to }] : [];
  });
  return { source, target, fields, derived: keptDerivations(target, catalog).map(({ field }) => field.id) };
}

const sameColumn = (...[from, to]: Parameters<typeof canKeepValues>) =>
  from.storage.in === 'column' && to.storage.in === 'column' && from.storage.sqlType === to.storage.sqlType;
