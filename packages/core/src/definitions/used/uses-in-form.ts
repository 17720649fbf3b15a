import { fieldsIn } from '../../conditions/fields-in.ts';
import type { FieldCall } from '../../connectors/field-call.ts';
import type { FieldCatalog } from '../../field-type.ts';
import { configOf } from '../../records/storage.ts';
import { type Text, textIn } from '../../text.ts';
import type { Block } from '../block.ts';
import { around, blockName } from '../block-name.ts';
import type { FormDraft } from '../form.ts';
import { holds, namesField, namesOption } from './mentions.ts';
import { placeIn } from './place-in.ts';
import type { RequestTarget, Use, UseTarget } from './use.ts';

/** Where a form uses the target: one of its own fields, or another form and its fields. */
export function usesInForm(
  form: FormDraft & { readonly id: string; readonly appId: string },
  target: UseTarget,
  catalog: FieldCatalog,
): Use[] {
  const use = (place: Text, part: { blockId?: string; ruleId?: string }, essential = true): Use => ({
    definitionId: form.id,
    kind: 'form',
    name: form.name,
    place,
    at: { appId: form.appId, formId: form.id, ...part },
    essential,
  });
  const found = form.blocks.flatMap((block) => {
    const name = blockName(block, catalog[block.type]);
    const part = { blockId: block.id };
    const bySettings = settingsUse(form.id, block, target, catalog);
    return [
      ...(bySettings ? [use(placeIn(name, '字段', 'Field'), part, bySettings === 'needs')] : []),
      ...(startUses(form.id, block, target) ? [use(placeIn(name, '的默认值', 'Default of'), part)] : []),
    ];
  });
  return target.definitionId === form.id ? [...found, ...ownUses(form, target, use)] : found;
}

/** Does the block need the target, only show it, or not know it? */
function settingsUse(
  formId: string,
  block: Block,
  { definitionId, fieldId, option, request }: UseTarget,
  catalog: FieldCatalog,
): 'needs' | 'shows' | null {
  const type = catalog[block.type];
  if (!type) return null;
  const config = configOf(block, type);
  const named = type.references(config);
  const pointing = named.filter((one) => one.formId === definitionId);
  if (fieldId === undefined)
    return pointing.length > 0 ||
      type.sharedOptions?.(config) === definitionId ||
      asksFor(type.calls?.(config) ?? null, definitionId, request)
      ? 'needs'
      : null;
  const isOwn = definitionId === formId && block.id !== fieldId;
  if (option) return (isOwn || pointing.length > 0) && namesOption(config, fieldId, option) ? 'needs' : null;
  if (pointing.some((one) => one.fieldId === fieldId)) return 'needs';
  // Ids are unique within a form only: what a setting means of another form is no field of this one.
  const isTheirs = named.some((one) => one.formId !== formId && one.fieldId === fieldId);
  if (isOwn && !isTheirs && namesField(config, fieldId)) return 'needs';
  return !isOwn && pointing.length > 0 && holds(config, fieldId) ? 'shows' : null;
}

function asksFor(call: FieldCall | null, connectorId: string, request: RequestTarget | undefined): boolean {
  if (call?.connectorId !== connectorId) return false;
  if (!request) return true;
  const isMeant = call.requestId === request.id;
  return isMeant && (request.output === undefined || call.fills.some(({ from }) => from === request.output));
}

function startUses(formId: string, block: Block, { definitionId, fieldId, option }: UseTarget): boolean {
  const start = block.default;
  if (!start) return false;
  const isOwn = definitionId === formId;
  if (start.kind === 'linkage') {
    const { formId: source, fieldId: taken, when } = start;
    const isSource = source === definitionId;
    if (fieldId === undefined) return isSource;
    if (option) return isSource && namesOption(when, fieldId, option);
    return (isSource && (taken === fieldId || fieldsIn(when).includes(fieldId))) || (isOwn && asks(when, fieldId));
  }
  if (!isOwn || fieldId === undefined) return false;
  if (option && block.id === fieldId) return holds(start, option.id);
  if (start.kind !== 'formula') return false;
  return option ? namesOption(start.formula, fieldId, option) : namesField(start.formula, fieldId);
}

/** Variables of a linkage are fields of the form that pulls. */
const asks = (when: unknown, fieldId: string): boolean => {
  if (typeof when !== 'object' || when === null) return false;
  if ('kind' in when && when.kind === 'variable') return 'name' in when && when.name === fieldId;
  return Object.values(when).some((part) => asks(part, fieldId));
};

type Say = (place: Text, part: { blockId?: string; ruleId?: string }, essential?: boolean) => Use;

function ownUses(form: FormDraft, { fieldId, option }: UseTarget, use: Say): Use[] {
  if (fieldId === undefined) return [];
  const uses = (part: unknown) => (option ? namesOption(part, fieldId, option) : namesField(part, fieldId));
  const rules = form.rules.filter(uses).map(({ id, name }) => use(ruleName(name), { ruleId: id }));
  if (option) return rules;
  const sets = form.uniqueSets.filter(({ fields }) => fields.includes(fieldId));
  return [
    ...rules,
    ...sets.map(({ id }) => use({ zh: '唯一组合', en: 'Unique combination' }, { ruleId: id })),
    // The first text field names records from then on.
    ...(form.titleFieldId === fieldId ? [use({ zh: '标题字段', en: 'Title field' }, {}, false)] : []),
    ...(holds(form.followUp, fieldId) ? [use({ zh: '跟进记录的设置', en: 'Settings of follow-ups' }, {})] : []),
  ];
}

const ruleName = (name: Text): Text =>
  textIn(name, 'zh').trim() === ''
    ? { zh: '未命名规则', en: 'Untitled rule' }
    : around(
        name,
        (text) => `规则「${text}」`,
        (text) => `Rule ${text}`,
      );
