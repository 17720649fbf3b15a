import { ApiProblem } from '@mortise/api/client';
import type { StoredDefinition } from '@mortise/core';

/** What is stored meanwhile, when a definition was refused because somebody else changed it. */
export function conflictIn(error: unknown): StoredDefinition | null {
  const current = error instanceof ApiProblem && error.problem.code === 'conflict' ? error.problem.current : null;
  return (current as StoredDefinition | null | undefined) ?? null;
}
