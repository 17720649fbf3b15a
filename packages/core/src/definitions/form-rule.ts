import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { Text } from '../text.ts';

/** When a rule holds: a condition as in filters, or a formula. A formula holds where its result is true. */
export const RuleWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('condition'), condition: Condition }),
  z.object({ kind: z.literal('formula'), formula: z.string() }),
]);
export type RuleWhen = z.infer<typeof RuleWhen>;

/** What a field is set to. */
export const RuleValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), value: z.json() }),
  z.object({ kind: z.literal('formula'), formula: z.string() }),
]);
export type RuleValue = z.infer<typeof RuleValue>;

const fields = z.array(z.string()).max(500);

/**
 * What an interaction does while it holds. `fields` may name layout, which stands for all that is in it, and by `slotRef`
 * a slot of layout, such as a tab.
 */
export const RuleAction = z.discriminatedUnion('do', [
  /** Hidden unless it holds. With `clear`, what is hidden is emptied; otherwise its stored value stays. */
  z.object({ do: z.literal('show'), fields, clear: z.boolean().default(false) }),
  z.object({ do: z.literal('hide'), fields, clear: z.boolean().default(false) }),
  z.object({ do: z.literal('require'), fields }),
  z.object({ do: z.literal('optional'), fields }),
  z.object({ do: z.literal('read-only'), fields }),
  z.object({ do: z.literal('editable'), fields }),
  /** While it holds, the field has this value and nobody else's. */
  z.object({ do: z.literal('set'), field: z.string(), value: RuleValue }),
  /** Only these options may be chosen. */
  z.object({ do: z.literal('limit'), field: z.string(), options: z.array(z.string()).max(1000) }),
]);
export type RuleAction = z.infer<typeof RuleAction>;

export const ruleColors = ['red', 'orange', 'gold', 'green', 'teal', 'indigo', 'violet', 'slate'] as const;
export type RuleColor = (typeof ruleColors)[number];

const rule = {
  id: z.string().min(1),
  name: Text.default(''),
  enabled: z.boolean().default(true),
  when: RuleWhen.default({ kind: 'always' }),
};

/** A rule inside a form: evaluated while a person types and again by the writer, by the same code. */
export const FormRule = z.discriminatedUnion('kind', [
  z.object({ ...rule, kind: z.literal('interact'), actions: z.array(RuleAction).max(50).default([]) }),
  /**
   * Saving is refused with `message`, shown at `fields`. `refuses`: while `when` holds, or while it does not hold. A
   * formula whose result is empty refuses nothing.
   */
  z.object({
    ...rule,
    kind: z.literal('validate'),
    refuses: z.enum(['holds', 'fails']).default('holds'),
    message: Text.default(''),
    fields: fields.default([]),
  }),
  /** Colours fields; with `record`, the row in lists and the head of the record. */
  z.object({
    ...rule,
    kind: z.literal('style'),
    color: z.enum(ruleColors).default('red'),
    fields: fields.default([]),
    record: z.boolean().default(false),
  }),
  /** The stored record is read-only, but for `except`. */
  z.object({
    ...rule,
    kind: z.literal('lock'),
    message: Text.default(''),
    except: fields.default([]),
  }),
]);
export type FormRule = z.infer<typeof FormRule>;
export type RuleKind = FormRule['kind'];

/** No two live records may have the same values in all of these fields. A record with one of them empty is let be. */
export const UniqueSet = z.object({
  id: z.string().min(1),
  fields: z.array(z.string()).max(8),
  message: Text.optional(),
});
export type UniqueSet = z.infer<typeof UniqueSet>;
