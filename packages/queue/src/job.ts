import type { z } from 'zod';

export interface JobOptions {
  /** How often it is tried before it counts as failed. */
  readonly attempts: number;
  /** Wait before the second try; doubles from then on. */
  readonly backoffMs: number;
}

/**
 * One kind of background work: its name and what it points at. Payloads hold ids, never data: the truth is in
 * PostgreSQL, so a job can be neither stale nor secret.
 */
export interface JobKind<Payload = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly options: JobOptions;
}

export function defineJob<Payload>(
  kind: Omit<JobKind<Payload>, 'options'> & { readonly options?: Partial<JobOptions> },
): JobKind<Payload> {
  return { ...kind, options: { attempts: 5, backoffMs: 1_000, ...kind.options } };
}
