import * as z from 'zod';
import { Text } from '../text.ts';
import { Block } from './block.ts';
import { FollowUp } from './follow-up.ts';
import { FormRule, UniqueSet } from './form-rule.ts';

/** A form while it is being designed: anything goes, so that no work is lost. */
export const FormDraft = z.object({
  name: Text.default(''),
  description: Text.optional(),
  /** A Lucide icon name. */
  icon: z.string().default('file-text'),
  /** The field whose value names a record. Null: the first text field. */
  titleFieldId: z.string().nullable().default(null),
  blocks: z.array(Block).max(2000).default([]),
  /** In order: where two say different things of one field, the later one counts. */
  rules: z.array(FormRule).max(500).default([]),
  uniqueSets: z.array(UniqueSet).max(20).default([]),
  /** Its records are follow-ups of what they point to. Null: they are not. */
  followUp: FollowUp.nullable().default(null),
});
export type FormDraft = z.infer<typeof FormDraft>;

/**
 * A form as the runtime knows it. Same shape as the draft, but checked against the field catalog: keys are present and
 * unique, every config is what its type accepts, parents exist. `publishForm` is the only road here from a draft.
 */
export interface PublishedForm extends FormDraft {
  readonly id: string;
  readonly appId: string;
  /** Table name in schema `records`. */
  readonly key: string;
  readonly version: number;
  readonly titleFieldId: string | null;
}
