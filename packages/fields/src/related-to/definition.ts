import { bilingual, cellText, defineFieldType, issue, ok, type Pointer, setting, Text, textIn } from '@mortise/core';
import * as z from 'zod';
import { refuse, refuseErrorCell } from '../refuse.ts';
import { linkSettings } from '../related/link-settings.ts';

const [fewestForms, mostForms] = [2, 10];

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
  ...linkSettings,
});
export type RelatedToConfig = z.infer<typeof RelatedToConfig>;

/** One record of one of several forms: a follow-up of a lead, a customer or an opportunity. */
export const relatedTo = defineFieldType<RelatedToConfig, Pointer>({
  type: 'related-to',
  label: { zh: '多表关联', en: 'Related to' },
  aliases: ['关联多表', '关联对象', '相关记录', '跟进对象', '多态', 'regarding', 'polymorphic', 'any of several forms'],
  group: 'advanced',
  icon: 'git-fork',
  config: RelatedToConfig,
  defaults: { forms: [], allowCreate: true, onDelete: 'keep' },
  kind: () => 'pointer',
  storage: ({ forms }) => ({ in: 'column', sqlType: 'jsonb', among: forms.map(({ formId }) => formId) }),
  value: ({ forms }) =>
    z
      .object(
        { formId: z.string(), id: z.guid(bilingual('不是有效的 ID', 'This is not a valid ID.')).toLowerCase() },
        bilingual('选一张表单和其中一条记录', 'Choose a form and a record of it'),
      )
      .refine(
        // Nothing is known of the forms while they are still to be chosen.
        ({ formId }) => forms.length === 0 || forms.some((form) => form.formId === formId),
        bilingual('不能关联这张表单的记录', 'Records of this form cannot be chosen here'),
      ),
  format: (value, config, { locale, titleOf }) => {
    const label = formLabel(config, value.formId, locale);
    const title = titleOf(value.id) ?? value.id;
    return label === '' ? title : `${label}${locale === 'zh' ? '：' : ': '}${title}`;
  },
  parse: (cell, { forms }, { find }) => {
    if (cell.kind === 'error') return refuseErrorCell(cell.code);
    const text = cellText(cell);
    if (text === '') return ok(null);
    const found = namedBy(text, forms).flatMap(({ title, formIds }) =>
      formIds.flatMap((formId) => find('record', title, formId).map((id): Pointer => ({ formId, id }))),
    );
    const [first] = found;
    if (!first) return refuse('not_found', { zh: `没有找到记录「${text}」`, en: `There is no record "${text}".` });
    const count = new Set(found.map(({ id }) => id)).size;
    if (count === 1) return ok(first);
    return refuse('ambiguous', {
      zh: `有 ${count} 条记录叫「${text}」，写成「表单：标题」`,
      en: `${count} records are called "${text}". Write "form: title"`,
    });
  },
  check: ({ forms }) => {
    const ids = forms.map(({ formId }) => formId).filter((id) => id !== '');
    return ids.length < fewestForms || new Set(ids).size < forms.length
      ? [issue(['forms'], 'few_forms', { zh: '选 2 到 10 张不同的表单', en: 'Choose 2 to 10 different forms' })]
      : [];
  },
  references: ({ forms }) => forms.filter(({ formId }) => formId !== '').map(({ formId }) => ({ formId })),
  choices: ({ forms }) => forms.map(({ formId, label }) => ({ id: formId, label })),
  onTargetDelete: ({ onDelete }) => onDelete,
  supports: { sort: false, defaults: [] },
});

type Forms = RelatedToConfig['forms'];

/** What a form is called here; "" where it is none of them. */
export function formLabel({ forms }: Pick<RelatedToConfig, 'forms'>, formId: string, locale: 'zh' | 'en'): string {
  const label = forms.find((form) => form.formId === formId)?.label;
  return label === undefined ? '' : textIn(label, locale);
}

/** Titles that a cell may mean, for whoever looks them up before it is read. */
export const titlesNamed = (text: string): readonly string[] => [text, text.replace(/^.+?\s*[:：]\s*/, '')];

interface Named {
  readonly title: string;
  readonly formIds: readonly string[];
}

/** A title of any form; or, as it is shown, a form and then the title. */
function namedBy(text: string, forms: Forms): readonly Named[] {
  const any = { title: text, formIds: forms.map(({ formId }) => formId) };
  const parts = /^(.+?)\s*[:：]\s*(.+)$/.exec(text);
  const [label = '', title = ''] = parts?.slice(1) ?? [];
  const meant = forms.filter((form) => [textIn(form.label, 'zh'), textIn(form.label, 'en')].includes(label));
  return meant.length === 0 ? [any] : [any, { title, formIds: meant.map(({ formId }) => formId) }];
}
