import * as z from 'zod';
import type { FillRule } from '../definitions/fill-rule.ts';

/** What stands for the words that a person types to search, where a field is expected. */
export const typedWords = '$typed';

/** Where a parameter of a request gets its text from: a field of the form by its id, or `$typed`. */
export const CallInput = z.object({ from: z.string(), to: z.string() });
export type CallInput = z.infer<typeof CallInput>;

/** The request of a connector that a field asks, and what goes in and out of the record. */
export interface FieldCall {
  readonly connectorId: string;
  readonly requestId: string;
  readonly inputs: readonly CallInput[];
  /** From outputs of the row that was chosen, by their names. */
  readonly fills: readonly FillRule[];
}
