import * as z from 'zod';
import { Text } from '../text.ts';

/** What becomes of one column of a sheet. */
export const ColumnTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skip') }),
  /** A new field. Options of a choice that are left out are collected from the column. */
  z.object({
    kind: z.literal('new'),
    type: z.string(),
    label: Text,
    config: z.record(z.string(), z.json()).default({}),
  }),
  /** A new relation to another sheet of the same file, found by that sheet's `keyColumn`. */
  z.object({ kind: z.literal('relation'), label: Text, toSheet: z.number().int(), keyColumn: z.number().int() }),
  /** A field of the form that is already there. */
  z.object({ kind: z.literal('field'), fieldId: z.string() }),
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

export const PlannedColumn = z.object({
  /** Position among the columns of the analysed table. */
  column: z.number().int().min(0),
  target: ColumnTarget,
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']).default('ymd'),
  /** Words such as NA that this column uses for "no value". */
  noValueWords: z.array(z.string()).default([]),
});
export type PlannedColumn = z.infer<typeof PlannedColumn>;

export const PlannedSheet = z.object({
  /** Position in the workbook. */
  sheet: z.number().int().min(0),
  form: z.discriminatedUnion('kind', [
    /** `titleColumn` names a record. */
    z.object({ kind: z.literal('new'), name: Text, titleColumn: z.number().int().nullable() }),
    z.object({ kind: z.literal('existing'), formId: z.string() }),
  ]),
  columns: z.array(PlannedColumn),
  includeHiddenRows: z.boolean().default(true),
});
export type PlannedSheet = z.infer<typeof PlannedSheet>;

/** What a person decided about an analysed file. Sheets that are not named are left out. */
export const ImportPlan = z.object({
  app: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new'), name: Text }),
    z.object({ kind: z.literal('existing'), appId: z.string() }),
  ]),
  sheets: z.array(PlannedSheet).min(1).max(100),
  /** A cell that its field cannot read: leave it empty and report it, or leave out its row and report that. */
  onProblem: z.enum(['blank', 'reject']).default('blank'),
});
export type ImportPlan = z.infer<typeof ImportPlan>;
