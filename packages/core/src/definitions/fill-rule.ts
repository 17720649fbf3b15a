import * as z from 'zod';

/**
 * One value that comes along when a record is chosen: from a field of its form into a field of this one, by their ids.
 * A column of a subform fills other columns of its row.
 */
export const FillRule = z.object({ from: z.string(), to: z.string() });
export type FillRule = z.infer<typeof FillRule>;

export const FillRules = z.array(FillRule).max(50);

/** What a field fills, and from which form. */
export interface Fills {
  readonly formId: string;
  readonly rules: readonly FillRule[];
}
