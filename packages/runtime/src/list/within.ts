import type { Condition } from '@mortise/core';

/** What holds where all of them do; those that are null ask nothing. */
export const bothOf = (...conditions: readonly (Condition | null)[]): Condition | null => {
  const all = conditions.filter((one) => one !== null);
  return all.length > 1 ? { all } : (all[0] ?? null);
};
