import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { Text } from '../text.ts';

/**
 * Pulled from a record of another form that satisfies `when`, whose variables are ids of fields of this form, in rows
 * also of columns. Nothing is pulled while one of those is empty. Of several records `several` says which counts;
 * `none`: nothing is pulled.
 */
export const Linkage = z.object({
  kind: z.literal('linkage'),
  formId: z.string(),
  fieldId: z.string(),
  when: Condition,
  several: z.enum(['newest', 'oldest', 'none']).default('newest'),
});
export type Linkage = z.infer<typeof Linkage>;

/** What a field starts from when a record is created. */
export const DefaultValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), value: z.json() }),
  z.object({ kind: z.literal('current-user') }),
  z.object({ kind: z.literal('current-department') }),
  /** Today or now, as the field is precise. */
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('url'), parameter: z.string() }),
  /** Follows the fields it reads until a person gives the field a value. */
  z.object({ kind: z.literal('formula'), formula: z.string() }),
  Linkage,
]);
export type DefaultValue = z.infer<typeof DefaultValue>;

export const widths = ['1/4', '1/3', '1/2', '1'] as const;
export type Width = (typeof widths)[number];

/**
 * One piece of a form: a field or a layout element. Blocks are a flat list in reading order; `parent` (and `slot`,
 * for a parent with several places, such as a tab) makes the tree. `config` belongs to the type, in the shape of
 * `version`; the rest every type has (product reference 1.2).
 */
export const Block = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  version: z.number().int().min(0).default(0),
  parent: z.string().nullable().default(null),
  slot: z.string().nullable().default(null),
  /** API name and column name. Only fields that store something need one. */
  key: z.string().default(''),
  label: Text.default(''),
  help: Text.optional(),
  placeholder: Text.optional(),
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  hidden: z.boolean().default(false),
  width: z.enum(widths).default('1/2'),
  default: DefaultValue.nullable().default(null),
  config: z.record(z.string(), z.json()).default({}),
  /**
   * Options taken out, and what records that hold one get instead, another option or nothing. The publication that takes
   * an option out carries it out; later ones pass it over.
   */
  replaced: z.record(z.string(), z.string().nullable()).optional(),
  /** The text field that takes what cannot be converted, when this publication changes the type. */
  lostTo: z.string().optional(),
});
export type Block = z.infer<typeof Block>;
