import * as z from 'zod';

/** The right side of a comparison. */
export const Operand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), value: z.json() }),
  /** Another field of the same record. */
  z.object({ kind: z.literal('field'), field: z.string() }),
  /** A named value that the caller supplies: a workflow variable, a URL parameter. */
  z.object({ kind: z.literal('variable'), name: z.string() }),
  /** A formula in the text form; of fields of the same record where the condition is asked in memory, of none in SQL. */
  z.object({ kind: z.literal('formula'), formula: z.string().max(65_536) }),
  z.object({ kind: z.literal('current-user') }),
  /** Everyone whose reporting line leads to the current user, at any depth. */
  z.object({ kind: z.literal('current-subordinates'), includeMe: z.boolean().optional() }),
  /** Over a field of people: those who belong to them. */
  z.object({ kind: z.literal('current-departments'), includeBelow: z.boolean().optional() }),
  /** A range of days in the organisation's time zone, such as "the last 7 days, today included". */
  z.object({
    kind: z.literal('relative'),
    range: z.enum([
      'today',
      'yesterday',
      'tomorrow',
      'this-week',
      'last-week',
      'next-week',
      'this-month',
      'last-month',
      'next-month',
      'this-quarter',
      'last-quarter',
      'next-quarter',
      'this-year',
      'last-year',
      'next-year',
      'this-fiscal-year',
      'last-fiscal-year',
      'next-fiscal-year',
      'last-n',
      'next-n',
    ]),
    n: z.number().int().min(1).max(3650).optional(),
    unit: z.enum(['day', 'week', 'month', 'year']).optional(),
    includeToday: z.boolean().optional(),
  }),
]);
export type Operand = z.infer<typeof Operand>;

/** `field` is a field id, or the id of a system field (`$created_at`). */
export const Comparison = z.object({
  field: z.string(),
  operator: z.string(),
  /** Absent for operators that take none, such as `is-empty`. */
  operand: Operand.optional(),
});
export type Comparison = z.infer<typeof Comparison>;

/** Filters, visibility, branches, scopes, chart filters, duplicate rules: all are this tree. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).max(200) }),
    z.strictObject({ any: z.array(Condition).max(200) }),
    z.strictObject({ not: Condition }),
    Comparison,
  ]),
);

/** Every comparison in the tree, for where-used and for checking that fields and operators exist. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if ('not' in condition) return comparisonsOf(condition.not);
  return [condition];
}
