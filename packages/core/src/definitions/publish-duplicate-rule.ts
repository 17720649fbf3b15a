import { isMatchable, matches } from '../duplicates/matches.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { type Bilingual, textIn } from '../text.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import {
  type DuplicateForm,
  type DuplicateKey,
  DuplicateRuleDraft,
  type PublishedDuplicateRule,
} from './duplicate-rule.ts';

/** The only road from a draft to a rule that holds. `blocksOf` finds the blocks of a published form; null where it is gone. */
export function publishDuplicateRule(
  draft: unknown,
  blocksOf: (formId: string) => readonly Block[] | null,
  catalog: FieldCatalog,
): Result<PublishedDuplicateRule> {
  const parsed = parse(DuplicateRuleDraft, draft);
  if (!parsed.ok) return parsed;
  const rule = parsed.value;
  const issues: Issue[] = [];
  if (textIn(rule.name, 'zh').trim() === '') issues.push(issue(['name'], 'required', nameless));
  if (rule.keys.length === 0) issues.push(issue(['keys'], 'required', keyless));
  issues.push(...checkKeys(rule.keys));
  const seen = new Set<string>();
  const forms = rule.forms.flatMap((form, index): DuplicateForm[] => {
    if (seen.has(form.formId)) issues.push(issue(['forms', index], 'duplicate', twice));
    seen.add(form.formId);
    // A form that is gone leaves the rule to the others.
    const blocks = blocksOf(form.formId);
    if (!blocks) return [];
    const found = checkForm(form, rule.keys, fieldsOf({ blocks: [...blocks] }, catalog));
    issues.push(...found.map((one) => ({ ...one, path: ['forms', index, ...one.path] })));
    return [{ ...form, fields: Object.fromEntries(rule.keys.map(({ id }) => [id, form.fields[id] ?? []])) }];
  });
  if (forms.length === 0) issues.push(issue(['forms'], 'required', formless));
  else if (forms.every(({ looksIn }) => looksIn === 'none')) issues.push(issue(['forms'], 'required', neverAsked));
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok({ ...rule, forms });
}

function checkKeys(keys: readonly DuplicateKey[]): Issue[] {
  const alike = keys.filter(({ similarity }) => similarity !== null);
  return keys.flatMap(({ id, match, similarity }, index) => [
    ...(keys.findIndex((key) => key.id === id) < index ? [issue(['keys', index], 'duplicate', keyTwice)] : []),
    ...(similarity !== null && !matches[match].mayBeAlike
      ? [issue(['keys', index, 'similarity'], 'unfit', notAlike)]
      : []),
    ...(similarity !== null && alike.length > 1 ? [issue(['keys', index, 'similarity'], 'too_many', manyAlike)] : []),
  ]);
}

function checkForm(form: DuplicateForm, keys: readonly DuplicateKey[], fields: readonly Field[]): Issue[] {
  return keys.flatMap(({ id, match }) => {
    const named = form.fields[id] ?? [];
    if (named.length === 0) return [issue(['fields', id], 'required', fieldless(matches[match].label))];
    return named.flatMap((fieldId) => {
      const field = fields.find((one) => one.id === fieldId);
      if (!field) return [issue(['fields', id], 'unknown_field', gone)];
      if (isMatchable(field, match)) return [];
      const name = blockName(field.block, field.type);
      return [
        issue(
          ['fields', id],
          'unfit_field',
          unfit({ zh: textIn(name, 'zh'), en: textIn(name, 'en') }, matches[match].label),
        ),
      ];
    });
  });
}

const nameless: Bilingual = { zh: '给查重规则起一个名称', en: 'Give the rule a name' };
const keyless: Bilingual = { zh: '至少选择一项要比较的内容', en: 'Choose at least one thing to compare' };
const formless: Bilingual = { zh: '至少选择一张已发布的表单', en: 'Choose at least one published form' };
const neverAsked: Bilingual = {
  zh: '每张表单都设为不检查，规则不会生效。让至少一张表单检查',
  en: 'No form is set to be checked, so the rule does nothing. Let at least one be',
};
const twice: Bilingual = { zh: '同一张表单出现了两次，删去一处', en: 'A form is listed twice: remove one' };
const keyTwice: Bilingual = { zh: '同一项比较出现了两次，删去一处', en: 'The same key is listed twice: remove one' };
const notAlike: Bilingual = { zh: '只有公司名称和文字可以相似匹配', en: 'Only company names and texts may be alike' };
const manyAlike: Bilingual = { zh: '一条规则只能有一项相似匹配', en: 'A rule may have one key that is alike' };
const gone: Bilingual = {
  zh: '这个字段已不在表单中，换一个字段',
  en: 'This field is no longer in the form. Choose another',
};
const fieldless = (match: Bilingual): Bilingual => ({
  zh: `为「${match.zh}」选择字段`,
  en: `Choose a field for “${match.en}”`,
});
const unfit = (field: Bilingual, match: Bilingual): Bilingual => ({
  zh: `「${field.zh}」不能按「${match.zh}」比较，换一个直接填写的字段`,
  en: `“${field.en}” cannot be compared as “${match.en}”. Choose a field that people fill in`,
});
