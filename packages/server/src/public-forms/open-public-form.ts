import {
  type Block,
  blockOfTarget,
  type Field,
  type FieldCatalog,
  type FormRule,
  fieldsOf,
  formLogic,
  ok,
  type PublicLinkage,
  publicLinkages,
  type Result,
  systemActor,
  type Text,
  type Thanks,
  type Values,
  variablesIn,
} from '@mortise/core';
import { openPrefill } from './prefill.ts';
import type { PublicFormPorts } from './public-form-ports.ts';
import { mayEnter, type ReachedLink, reachLink, timeReason } from './reach-link.ts';
import { asTitle, recordsNamed } from './records-named.ts';
import { type Reason, refusal } from './refusals.ts';
import { makeCheck, type RobotCheck } from './robot-check.ts';
import { withColumns } from './with-columns.ts';

/** What a visitor gets to see. Nothing of the form but what they are asked for. */
export interface PublicFormView {
  readonly state: 'open' | Extract<Reason, 'closed' | 'not_yet' | 'full' | 'password'>;
  readonly title: Text;
  readonly intro: Text;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly organisation: string;
  readonly timeZone: string;
  /** The rest is there only while the form is open to this visitor. */
  readonly ask: PublicFormAsk | null;
}

export interface PublicFormAsk {
  readonly blocks: readonly Block[];
  /** Those that speak of nothing but what is asked for. */
  readonly rules: readonly FormRule[];
  readonly submitLabel: Text;
  readonly thanks: Thanks;
  readonly consent: Text | null;
  readonly changeDays: number | null;
  readonly oncePerDevice: boolean;
  readonly robotCheck: RobotCheck | null;
  /** By field key; a visitor cannot change these. */
  readonly prefilled: Values;
}

export const openPublicForm =
  (ports: PublicFormPorts) =>
  async ({
    key,
    entry,
    prefill,
  }: {
    key: string;
    entry?: string;
    prefill?: string;
  }): Promise<Result<PublicFormView>> => {
    const reached = await reachLink(ports, key);
    if (!reached.ok) return reached;
    const { content } = reached.value.link;
    const organisation = await ports.organisations.read();
    const state = await stateOf(ports, reached.value, entry);
    const head = {
      state,
      title: content.title === '' ? reached.value.form.name : content.title,
      intro: content.intro,
      opensAt: content.opensAt,
      closesAt: content.closesAt,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
    };
    if (state !== 'open') return ok({ ...head, ask: null });
    const given = prefill === undefined ? {} : openPrefill(reached.value.state.secret, prefill, ports.clock.now());
    if (given === null) return refusal('prefill');
    const named = await recordsNamed(ports, systemActor(organisation.timeZone), given, reached.value.fields);
    if (named === null) return refusal('prefill');
    return ok({ ...head, ask: askOf(reached.value, { ...given, ...named.shown }, named.ids, ports) });
  };

async function stateOf(
  ports: PublicFormPorts,
  reached: ReachedLink,
  entry: string | undefined,
): Promise<PublicFormView['state']> {
  const reason = timeReason(reached, ports.clock.now());
  if (reason === 'closed' || reason === 'not_yet') return reason;
  if (!mayEnter(reached, entry)) return 'password';
  const { id, content } = reached.link;
  if (content.quota !== null && (await ports.publicForms.count(id)) >= content.quota) return 'full';
  return 'open';
}

function askOf(
  { link: { content }, state, form, fields }: ReachedLink,
  given: Values,
  named: ReadonlySet<string>,
  { clock, catalog }: Pick<PublicFormPorts, 'clock' | 'catalog'>,
): PublicFormAsk {
  // Records that the link names are shown by their titles where the form has them.
  const asked = new Set([...content.fields, ...named]);
  const veiled = veiling(content.linkage ? publicLinkages(content.fields, fields) : []);
  const subforms = new Set(fields.flatMap(({ id, storage }) => (storage.in === 'children' ? [id] : [])));
  const drawn = new Set([...asked, ...withColumns(fields.filter(({ id }) => asked.has(id)))]);
  const blocks = blocksAsked(form.blocks, drawn).map((block) =>
    named.has(block.id) && !subforms.has(block.id) ? asTitle(block) : veiled(block),
  );
  return {
    blocks,
    rules: rulesAsked(form.rules, blocks, catalog),
    submitLabel: content.submitLabel,
    thanks: content.thanks,
    consent: content.consent?.text ?? null,
    changeDays: content.changeDays,
    oncePerDevice: content.oncePerDevice,
    robotCheck: content.captcha ? makeCheck(state.secret, clock.now()) : null,
    prefilled: byKey(
      given,
      fields.filter(({ id }) => asked.has(id)),
    ),
  };
}

/** The fields asked for, in the places that the form gives them, and what frames those. */
function blocksAsked(blocks: readonly Block[], asked: ReadonlySet<string>): Block[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const wanted = new Set<string>();
  for (const id of asked)
    for (let block = byId.get(id); block; block = block.parent === null ? undefined : byId.get(block.parent))
      wanted.add(block.id);
  // What the link asks for is shown, also where the form itself keeps it out of sight.
  return blocks.filter(({ id }) => wanted.has(id)).map((block) => ({ ...block, hidden: false }));
}

/** Of a linked default a visitor is told what it is pulled by, and neither the form nor the records it comes from. */
function veiling(linked: readonly PublicLinkage[]): (block: Block) => Block {
  const names = new Map(linked.map(({ field, linkage }) => [field.id, variablesIn(linkage.when)]));
  return (block) => {
    if (block.default?.kind !== 'linkage') return block;
    const all = names.get(block.id)?.map((name) => ({
      field: '',
      operator: 'equals',
      operand: { kind: 'variable' as const, name },
    }));
    return { ...block, default: all ? { ...block.default, formId: '', fieldId: '', when: { all } } : null };
  };
}

/** A rule that reads something else is for the writer alone: the visitor is not told what the form knows beyond. */
function rulesAsked(rules: readonly FormRule[], blocks: readonly Block[], catalog: FieldCatalog): FormRule[] {
  const known = new Set(blocks.map(({ id }) => id));
  const form = { blocks: [...blocks], rules: [...rules] };
  return formLogic(form, fieldsOf(form, catalog)).rules.flatMap(({ rule }): FormRule[] => {
    if (rule.kind === 'lock') return [];
    if (rule.kind !== 'interact') return [{ ...rule, fields: rule.fields.filter((id) => known.has(id)) }];
    const actions = rule.actions.filter((action) =>
      ('fields' in action ? action.fields : [action.field]).every((id) => known.has(blockOfTarget(id))),
    );
    return actions.length > 0 ? [{ ...rule, actions }] : [];
  });
}

/** Values by field id as values by field key, of these fields only. */
export const byKey = (values: Values, fields: readonly Field[]): Values =>
  Object.fromEntries(fields.flatMap(({ id, key }) => (id in values ? [[key, values[id]]] : [])));
