import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { Text } from '../text.ts';
import { viewKindNames } from '../view-kinds/catalog.ts';

export const Sort = z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) });
export type Sort = z.infer<typeof Sort>;

export const ViewColumn = z.object({
  field: z.string(),
  width: z.number().int().min(48).max(1200).optional(),
  pinned: z.boolean().optional(),
});
export type ViewColumn = z.infer<typeof ViewColumn>;

export const densities = ['compact', 'standard', 'relaxed'] as const;

/** How a form's records are listed. Field ids throughout; system fields start with `$`. */
export const ViewDraft = z.object({
  formId: z.string(),
  name: Text.default(''),
  kind: z.enum(viewKindNames).default('grid'),
  /** Beyond what every view has; what they are, the kind says. */
  settings: z.record(z.string(), z.json()).default({}),
  columns: z.array(ViewColumn).default([]),
  filter: Condition.nullable().default(null),
  sort: z.array(Sort).max(8).default([]),
  density: z.enum(densities).default('standard'),
});
export type ViewDraft = z.infer<typeof ViewDraft>;
export type PublishedView = ViewDraft;
