import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { type Bilingual, textIn } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import { withNeeded } from './asked-along.ts';
import type { Block } from './block.ts';
import { PublicFormDraft, type PublishedPublicForm } from './public-form.ts';

/** Filled in by choosing among members, departments or records, none of which a stranger may see. */
const namesOurs: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'member',
  'members',
  'department',
  'departments',
  'record',
  'records',
  'pointer',
  'pointers',
]);

/** May a stranger be asked for this field? */
export const isAskable = ({ kind, type, block }: Field): boolean =>
  !namesOurs.has(kind) && kind !== 'none' && !type.supports.generated && !type.supports.computed && !block.readOnly;

/** The only road from a draft to a link that works. `blocks` are those of the published form; null when it is gone. */
export function publishPublicForm(
  draft: unknown,
  blocks: readonly Block[] | null,
  catalog: FieldCatalog,
): Result<PublishedPublicForm> {
  const parsed = parse(PublicFormDraft, draft);
  if (!parsed.ok) return parsed;
  if (!blocks) return err({ code: 'invalid', issues: [issue(['formId'], 'unknown_form', unpublished)] });
  const form = parsed.value;
  const fields = new Map(fieldsOf({ blocks: [...blocks] }, catalog).map((field) => [field.id, field]));
  const issues = [...checkFields(form, fields), ...checkTimes(form), ...checkThanks(form)];
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok(form);
}

function checkFields(form: PublicFormDraft, fields: ReadonlyMap<string, Field>): Issue[] {
  const asked = form.fields.flatMap((id) => fields.get(id) ?? []);
  const refused = asked.filter((field) => !isAskable(field));
  const kept = [
    ...form.capture.map(({ field }, index) => ({ field, path: ['capture', index] })),
    ...(form.consent?.field ? [{ field: form.consent.field, path: ['consent', 'field'] }] : []),
  ];
  const ids = new Set([...form.fields, ...kept.map(({ field }) => field)]);
  const lacking = [...withNeeded(form.fields, fields)]
    .filter((id) => !ids.has(id))
    .flatMap((id) => fields.get(id) ?? []);
  return [
    ...lacking.map(({ block }) => issue(['fields'], 'needed', needed(textIn(block.label, 'zh')))),
    ...(asked.length === 0 ? [issue(['fields'], 'required', noFields)] : []),
    ...refused.map((field) => issue(['fields'], 'not_askable', notAskable(textIn(field.block.label, 'zh')))),
    ...kept.filter(({ field }) => !fields.has(field)).map(({ path }) => issue(path, 'unknown_field', goneField)),
    ...(form.nameField !== null && !mayName(form, fields.get(form.nameField))
      ? [issue(['nameField'], 'unknown_field', noName)]
      : []),
    ...(form.consent && textIn(form.consent.text, 'zh').trim() === ''
      ? [issue(['consent', 'text'], 'required', noConsentText)]
      : []),
  ];
}

/** May the field hold the name of the visitor? */
const mayName = ({ fields }: PublicFormDraft, field: Field | undefined): boolean =>
  field?.kind === 'text' && fields.includes(field.id);

function checkTimes({ opensAt, closesAt }: PublicFormDraft): Issue[] {
  return opensAt !== null && closesAt !== null && opensAt >= closesAt
    ? [issue(['closesAt'], 'range', { zh: '结束时间早于开始时间', en: 'It closes before it opens' })]
    : [];
}

function checkThanks({ thanks }: PublicFormDraft): Issue[] {
  if (thanks.kind === 'page') return [];
  const address = URL.parse(thanks.url);
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  return isWeb
    ? []
    : [issue(['thanks', 'url'], 'url', { zh: '填写以 https:// 开头的网址', en: 'Enter an https:// address' })];
}

const unpublished: Bilingual = {
  zh: '先发布表单，再公开它',
  en: 'Publish the form before sharing it',
};
const noFields: Bilingual = { zh: '至少选择一个字段', en: 'Choose at least one field' };
const goneField: Bilingual = {
  zh: '这个字段已不在表单中，换一个字段',
  en: 'This field is no longer in the form. Choose another',
};
const needed = (label: string): Bilingual => ({
  zh: `其他公开字段要用到「${label}」，一起公开才能填写`,
  en: `Other public fields need “${label}”: ask for it as well`,
});
const noName: Bilingual = {
  zh: '访客姓名要取自一个公开的文本字段',
  en: "The visitor's name comes from a text field that is asked for",
};
const noConsentText: Bilingual = { zh: '写明访客要同意的内容', en: 'Say what visitors agree to' };
const notAskable = (label: string): Bilingual => ({
  zh: `「${label}」要在成员、部门或记录中选择，或由系统填写，不能公开填写`,
  en: `“${label}” is chosen among members or records, or filled in by the system, so visitors cannot be asked for it`,
});
