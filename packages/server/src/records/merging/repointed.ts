import { isPointer, recordIdsIn } from '@mortise/core';

/**
 * What a field names once `losers`, records of the form, are `survivor`: each record once. Null as the survivor: they are
 * named no more.
 */
export function repointed(
  value: unknown,
  formId: string,
  losers: ReadonlySet<string>,
  survivor: string | null,
): unknown {
  const isLost = (one: unknown) => recordIdsIn(one, formId).some((id) => losers.has(id));
  const moved = (one: unknown) => (isLost(one) ? (isPointer(one) ? { ...one, id: survivor } : survivor) : one);
  if (!Array.isArray(value)) return isLost(value) && survivor === null ? null : moved(value);
  const kept = value.filter((one) => survivor !== null || !isLost(one)).map(moved);
  const said = kept.map((one) => JSON.stringify(recordIdsIn(one)));
  const once = kept.filter((_, at) => said.indexOf(said[at] ?? '') === at);
  return once.length === 0 ? null : once;
}
