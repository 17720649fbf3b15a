import {
  DuplicateRuleDraft,
  type Field,
  fieldsOf,
  isMatchable,
  type MatchName,
  newPartId,
  textIn,
} from '@mortise/core';
import { catalog } from '../form/catalog.ts';
import type { OtherForm } from '../form/document/other-forms.ts';

export interface RulePreset {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly match: MatchName;
  readonly similarity: number | null;
  /** What such a field is called, or of which type it is. */
  readonly looksLike: RegExp;
}

export const rulePresets: readonly RulePreset[] = [
  {
    id: 'company',
    name: { zh: '公司名称相同', en: 'Same company name' },
    match: 'company',
    similarity: null,
    looksLike: /公司|客户名|企业|单位|company|customer|account|名称|name/i,
  },
  {
    id: 'alike',
    name: { zh: '公司名称相似', en: 'Similar company name' },
    match: 'company',
    similarity: 0.8,
    looksLike: /公司|客户名|企业|单位|company|customer|account|名称|name/i,
  },
  {
    id: 'phone',
    name: { zh: '电话相同', en: 'Same phone number' },
    match: 'phone',
    similarity: null,
    looksLike: /手机|电话|phone|mobile|tel/i,
  },
];

/** Fields of a form that can be compared in that way. */
export const comparedFields = ({ blocks }: Pick<OtherForm, 'blocks'>, match: MatchName): Field[] =>
  fieldsOf({ blocks: [...blocks] }, catalog).filter((field) => isMatchable(field, match));

/** The field that most likely holds it. */
export function likelyField(
  form: Pick<OtherForm, 'blocks'>,
  { match, looksLike }: Pick<RulePreset, 'match' | 'looksLike'>,
) {
  const fields = comparedFields(form, match);
  const called = ({ block, type }: Field) => `${textIn(block.label, 'zh')} ${textIn(block.label, 'en')} ${type.type}`;
  return fields.find((field) => looksLike.test(called(field))) ?? null;
}

/** A rule over one form to begin with. */
export function ruleFrom(preset: RulePreset, form: OtherForm | undefined, name: string): DuplicateRuleDraft {
  const id = newPartId('k');
  const field = form && likelyField(form, preset);
  return DuplicateRuleDraft.parse({
    name,
    keys: [{ id, match: preset.match, similarity: preset.similarity }],
    forms: form ? [{ formId: form.id, fields: { [id]: field ? [field.id] : [] } }] : [],
    on: preset.similarity === null ? {} : { form: 'warn', import: 'off', api: 'warn' },
  });
}
