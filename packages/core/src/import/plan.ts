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
  /** A field of the form that is already there, or a column of its subform; `$owner`; `$id` to tell records by. */
  z.object({
    kind: z.literal('field'),
    fieldId: z.string(),
    /** Of a relation: the field of the other form that a cell says; its title when absent. */
    by: z.string().exactOptional(),
    /** Of a relation: what to do where no record is found; as with every other cell when absent. */
    unmatched: z.enum(['error', 'blank', 'create']).exactOptional(),
    /** Whom or which record a text means where several bear it, or none; null for nobody. */
    answers: z.record(z.string().max(500), z.string().nullable()).exactOptional(),
  }),
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

export const importModes = ['add', 'update', 'upsert'] as const;
export type ImportMode = (typeof importModes)[number];

/** Rows of a subform that stand on a sheet of their own. */
export const PlannedRows = z.object({
  subformId: z.string(),
  sheet: z.number().int().min(0),
  /** The column there that says to which record a row belongs, and the column here that says the same. */
  keyColumn: z.number().int().min(0),
  toColumn: z.number().int().min(0),
  columns: z.array(PlannedColumn).max(500),
});
export type PlannedRows = z.infer<typeof PlannedRows>;

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
  /** Of a form that is there: make records, change those that are there, or both. */
  mode: z.enum(importModes).default('add'),
  /** Ids of the fields that a record is told by, `$id` among them; none where records are only made. */
  keys: z.array(z.string()).max(3).default([]),
  /** A blank cell of a record that is there: leave its value, or empty it. */
  blanks: z.enum(['keep', 'clear']).default('keep'),
  /** Values that every row has. */
  constants: z
    .array(z.object({ fieldId: z.string(), value: z.json() }))
    .max(100)
    .default([]),
  rows: z.array(PlannedRows).max(20).default([]),
  /** Cells that a person put right, by row of the sheet and position of the column. */
  fixes: z
    .array(z.object({ row: z.number().int(), column: z.number().int(), text: z.string().max(32_767) }))
    .max(2_000)
    .default([]),
  /** Rows of the sheet that come in although a duplicate rule warns of them: a person looked, and means them. */
  meant: z.array(z.number().int()).max(2_000).default([]),
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
  /** What happens beside the writing, as when people fill in the form. */
  effects: z
    .object({
      /** Validation rules of the form are asked. */
      rules: z.boolean().default(true),
      /** What duplicate rules only warn of is refused. */
      duplicates: z.boolean().default(true),
    })
    .prefault({}),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** How columns of files were matched to a form the last time, by the plain text of their header. */
export const ImportMemory = z.object({
  columns: z.record(z.string(), ColumnTarget),
  mode: z.enum(importModes),
  keys: z.array(z.string()).max(3),
  blanks: z.enum(['keep', 'clear']),
});
export type ImportMemory = z.infer<typeof ImportMemory>;

/** A header without what does not tell it from another: width, case, spaces, brackets, signs. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./()（）:：*]/g, '');
