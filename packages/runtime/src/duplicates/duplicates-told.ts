import { ApiProblem, type Problem } from '@mortise/api/client';
import { duplicateCodes } from '@mortise/core';

type Told = NonNullable<Problem['errors']>[number];
export type DuplicateShown = NonNullable<Told['duplicates']>[number];

/** What a write was told by duplicate rules. */
export interface DuplicatesTold {
  readonly told: readonly Told[];
  /** Nothing else is wrong, and nothing is refused for good. */
  readonly mayGoOn: boolean;
}

const codes: ReadonlySet<string> = new Set(Object.values(duplicateCodes));

/** Null where a write failed for something else. */
export function duplicatesTold(error: unknown): DuplicatesTold | null {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  const told = errors.filter(({ code }) => codes.has(code));
  if (told.length === 0) return null;
  return { told, mayGoOn: errors.every(({ code }) => code === duplicateCodes.warn) };
}
