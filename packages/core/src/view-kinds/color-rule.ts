import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { fieldsIn } from '../conditions/fields-in.ts';
import { ruleColors } from '../definitions/form-rule.ts';
import type { ViewUse } from './view-kind.ts';

/** Records that meet a condition stand out in a view. Of several rules the first that holds counts. */
export const ColorRule = z.object({
  when: Condition,
  color: z.enum(ruleColors),
  /** Only the cell of this field; null for all that the view shows of the record. */
  field: z.string().nullable().default(null),
});
export type ColorRule = z.infer<typeof ColorRule>;

export const ColorRules = z.array(ColorRule).max(20).default([]);

export const colorUses = (rules: readonly ColorRule[]): ViewUse[] =>
  rules
    .flatMap(({ when, field }) => [...fieldsIn(when), ...(field === null ? [] : [field])])
    .map((field) => ({ field, place: { zh: '的颜色规则', en: 'Colour rule of' }, essential: false, fits: () => true }));

/** Those that still say something: a rule about a field that is gone goes with it. */
export const colorsWithout = (
  rules: readonly ColorRule[],
  isGone: (fieldId: string) => boolean,
  says: (condition: Condition) => boolean,
): ColorRule[] =>
  rules.filter(({ when, field }) => !fieldsIn(when).some(isGone) && (field === null || !isGone(field)) && says(when));
