import type { z } from 'zod';
import type { AppError } from './errors.ts';
import { issuesOf } from './issues.ts';

/**
 * The outcome of work that can fail for a reason its caller must deal with.
 * Bugs and lost connections are not outcomes: those throw.
 */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Turns unknown input into a value of `schema`, or into the issues a form can show beside its fields. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'invalid', issues: issuesOf(parsed.error) });
}
