import { bilingual, defineFieldType, issue, type Locale, type Pointer, setting, Text, textIn } from '@mortise/core';
import * as z from 'zod';
import { listed } from '../options/option-values.ts';
import { linkSettings } from '../related/link-settings.ts';
import { parsePointers } from './parse-pointers.ts';

const [fewestForms, mostForms] = [2, 10];
const mostRecords = 200;

export const RelatedToConfig = z.object({
  forms: z
    .array(z.object({ formId: z.string(), label: Text }))
    .max(mostForms)
    .meta(
      setting({
        label: { zh: '可关联的表单', en: 'Forms' },
        control: 'forms',
        help: { zh: '2 到 10 张，显示名可改', en: '2 to 10 of them. What each is called here can be changed' },
      }),
    ),
  multiple: z.boolean().meta(setting({ label: { zh: '可选多条', en: 'Several records' }, control: 'switch' })),
  ...linkSettings,
});
export type RelatedToConfig = z.infer<typeof RelatedToConfig>;

/** What a field holds: one record of one of its forms, or several in the order in which they were chosen. */
export type Pointers = Pointer | Pointer[];

export const pointersOf = (value: Pointers | null): readonly Pointer[] => (value === null ? [] : [value].flat());

/** Records of any of several forms: a follow-up of a lead, a meeting with two customers and an opportunity. */
export const relatedTo = defineFieldType<RelatedToConfig, Pointers>({
  type: 'related-to',
  label: { zh: '多表关联', en: 'Related to' },
  aliases: ['关联多表', '关联对象', '相关记录', '跟进对象', '多态', 'regarding', 'polymorphic', 'any of several forms'],
  group: 'advanced',
  icon: 'git-fork',
  config: RelatedToConfig,
  defaults: { forms: [], multiple: false, allowCreate: true, onDelete: 'keep' },
  kind: ({ multiple }) => (multiple ? 'pointers' : 'pointer'),
  storage: ({ forms }) => ({ in: 'column', sqlType: 'jsonb', among: forms.map(({ formId }) => formId) }),
  value: ({ forms, multiple }): z.ZodType<Pointers> => {
    const one = pointerOf(forms);
    return multiple ? severalOf(one) : one;
  },
  format: (value, config, { locale, titleOf }) =>
    listed(
      pointersOf(value).map(({ formId, id }) => {
        const label = formLabel(config, formId, locale);
        const title = titleOf(id) ?? id;
        return label === '' ? title : `${label}${locale === 'zh' ? '：' : ': '}${title}`;
      }),
      locale,
    ),
  parse: (cell, config, { find }) => parsePointers(cell, config, find),
  check: ({ forms }) => {
    const ids = forms.map(({ formId }) => formId).filter((id) => id !== '');
    return ids.length < fewestForms || new Set(ids).size < forms.length
      ? [issue(['forms'], 'few_forms', { zh: '选 2 到 10 张不同的表单', en: 'Choose 2 to 10 different forms' })]
      : [];
  },
  references: ({ forms }) => forms.filter(({ formId }) => formId !== '').map(({ formId }) => ({ formId })),
  choices: ({ forms }) => forms.map(({ formId, label }) => ({ id: formId, label })),
  onTargetDelete: ({ onDelete }) => onDelete,
  takesOver: ['text', 'pointer', 'pointers'],
  supports: { sort: false, defaults: [] },
});

const pointerOf = (forms: RelatedToConfig['forms']) =>
  z
    .object(
      { formId: z.string(), id: z.guid(bilingual('不是有效的 ID', 'This is not a valid ID.')).toLowerCase() },
      bilingual('选一张表单和其中一条记录', 'Choose a form and a record of it'),
    )
    .refine(
      // Nothing is known of the forms while they are still to be chosen.
      ({ formId }) => forms.length === 0 || forms.some((form) => form.formId === formId),
      bilingual('不能关联这张表单的记录', 'Records of this form cannot be chosen here'),
    );

const severalOf = (one: z.ZodType<Pointer>) =>
  z
    .array(one)
    .overwrite((all) => [...new Map(all.map((each) => [`${each.formId} ${each.id}`, each])).values()])
    .min(1, bilingual('至少选一项', 'Choose at least one.'))
    .max(mostRecords, bilingual(`最多选 ${mostRecords} 条`, `Choose at most ${mostRecords}.`));

/** What a form is called here; "" where it is none of them. */
export function formLabel({ forms }: Pick<RelatedToConfig, 'forms'>, formId: string, locale: Locale): string {
  const label = forms.find((form) => form.formId === formId)?.label;
  return label === undefined ? '' : textIn(label, locale);
}
