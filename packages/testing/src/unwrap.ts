import type { Result } from '@mortise/core';

/** What came of it; a test in which it failed says why. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
