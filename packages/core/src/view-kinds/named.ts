import type { ViewUse } from './view-kind.ts';

/** Uses of the fields that are named at all. */
export const named = (
  ids: readonly (string | null | undefined)[],
  place: ViewUse['place'],
  essential: boolean,
  fits: ViewUse['fits'],
): ViewUse[] => ids.filter((id) => id !== null && id !== undefined).map((field) => ({ field, place, essential, fits }));
