import * as z from 'zod';

/** What stands for the words that a person types to search, where a field is expected. */
export const typedWords = '$typed';

/** Where a parameter of a request gets its text from: a field of the form by its id, or `$typed`. */
export const CallInput = z.object({ from: z.string(), to: z.string() });
export type CallInput = z.infer<typeof CallInput>;

/** Which field takes up an output of the row that was chosen. */
export const CallFill = z.object({ from: z.string(), to: z.string() });
export type CallFill = z.infer<typeof CallFill>;

/** The request of a connector that a field asks, and what goes in and out of the record. */
export interface FieldCall {
  readonly connectorId: string;
  readonly requestId: string;
  readonly inputs: readonly CallInput[];
  readonly fills: readonly CallFill[];
}
