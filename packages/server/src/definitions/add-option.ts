import {
  type Actor,
  type Block,
  configOf,
  err,
  type FieldCatalog,
  type FieldType,
  type FormDraft,
  maxOptions,
  newOption,
  type Option,
  type OptionSetDraft,
  ok,
  optionNamed,
  type Result,
  type StoredDefinition,
} from '@mortise/core';
import { notFound } from './find-definition.ts';
import { disabledOption, mayAddOption, optionLabel, refusal, renamedOption } from './may-add-option.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import { publish } from './publish.ts';

export interface AddOption {
  readonly formId: string;
  readonly fieldId: string;
  /** As it was typed. */
  readonly label: string;
  /** What is picked in the field that the options depend on. */
  readonly above?: string | null | undefined;
}

/** A definition, and what becomes of its publication and of its draft. */
interface Change {
  readonly definition: StoredDefinition;
  readonly content: unknown;
  readonly draft: unknown;
}

const attempts = 20;

/**
 * Adds an option that somebody missed while filling in, for everybody at once. It is published without the builder's
 * work in progress, and put into that draft as well. A label that is there already gives its option: two people who add
 * the same one in the same moment get one.
 */
export const addOption =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: AddOption): Promise<Result<Option>> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const added = await addOnce(ports, actor, input);
      // Somebody else published meanwhile, or saved a draft: look again at what is there now.
      if (added.ok || added.error.code !== 'conflict') return added;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
    return err({ code: 'busy', what: { zh: '这个字段的选项', en: 'The options of this field' } });
  };

async function addOnce(
  ports: DefinitionPorts,
  actor: Actor,
  { formId, fieldId, label, above = null }: AddOption,
): Promise<Result<Option>> {
  const definition = await ports.definitions.find(formId);
  const form = publishedIn<FormDraft>(definition, 'form');
  if (!definition || !form) return notFound(formId);
  const block = form.blocks.find(({ id }) => id === fieldId);
  const allowed = mayAddOption(ports, actor, formId, block);
  if (!allowed.ok) return allowed;
  const { type, config } = allowed.value;
  const name = optionLabel(label);
  if (!name.ok) return name;

  const setId = type.sharedOptions?.(config) ?? null;
  const set = setId === null ? null : await ports.definitions.find(setId);
  const shared = publishedIn<OptionSetDraft>(set, 'option-set');
  if (setId !== null && !shared) return notFound(setId);
  const listed = shared?.options ?? type.ownOptions?.(config) ?? [];
  const drafted = draftOptions(set ?? definition, fieldId, ports.catalog);
  const known = optionNamed(listed, name.value);
  if (known?.disabled) return disabledOption(name.value);
  if (!known && Math.max(listed.length, drafted.length) >= maxOptions) return refusal.full;
  const renamed = known ? undefined : optionNamed(drafted, name.value);
  if (renamed && listed.some(({ id }) => id === renamed.id)) return renamedOption(name.value);
  const option = known ?? takenOver(optionNamed(drafted, name.value), listed) ?? newOption(listed, name.value);

  const changes = [
    ...(set && shared && !known ? [inSet(set, option)] : []),
    ...(isForForm(type, config, option, above, shared !== null)
      ? [inForm(definition, fieldId, option, above, ports.catalog)]
      : []),
  ];
  if (changes.length === 0) return ok(option);
  const published = await publishChanges(changes, noteOf(actor, name.value), actor, ports);
  return published.ok ? ok(option) : published;
}

function publishedIn<Content>(definition: StoredDefinition | null, kind: StoredDefinition['kind']): Content | null {
  if (definition?.kind !== kind || definition.deletedAt !== null) return null;
  return definition.published as Content | null;
}

function draftOptions({ kind, draft }: StoredDefinition, fieldId: string, catalog: FieldCatalog): readonly Option[] {
  if (kind === 'option-set') return (draft as OptionSetDraft).options;
  const block = (draft as FormDraft).blocks.find(({ id }) => id === fieldId);
  const type = block && catalog[block.type];
  return (block && type?.ownOptions?.(configOf(block, type))) ?? [];
}

/** The same option as in the draft of whoever designs, where it is new there too: publishing that draft keeps it. */
function takenOver(drafted: Option | undefined, listed: readonly Option[]): Option | null {
  if (!drafted || listed.some(({ id }) => id === drafted.id)) return null;
  const { disabled: _, ...option } = drafted;
  return option;
}

/** Options of a set reach the form by themselves: there only what may be picked below `above` changes. */
function isForForm(type: FieldType, config: unknown, option: Option, above: string | null, isShared: boolean): boolean {
  const listed = type.withOption?.(config, option, null);
  return type.withOption?.(listed, option, above) !== (isShared ? listed : config);
}

function inSet(definition: StoredDefinition, option: Option): Change {
  const added = (content: unknown): OptionSetDraft => {
    const set = content as OptionSetDraft;
    return set.options.some(({ id }) => id === option.id) ? set : { ...set, options: [...set.options, option] };
  };
  return { definition, content: added(definition.published), draft: added(definition.draft) };
}

function inForm(
  definition: StoredDefinition,
  fieldId: string,
  option: Option,
  above: string | null,
  catalog: FieldCatalog,
): Change {
  const added = (content: unknown): FormDraft => {
    const form = content as FormDraft;
    const blocks = form.blocks.map((block) =>
      block.id === fieldId ? withOption(block, option, above, catalog[block.type]) : block,
    );
    return blocks.every((block, index) => block === form.blocks[index]) ? form : { ...form, blocks };
  };
  return { definition, content: added(definition.published), draft: added(definition.draft) };
}

/** A block that is no choice any more in the draft, or whose settings are unfinished, stays as it is. */
function withOption(block: Block, option: Option, above: string | null, type: FieldType | undefined): Block {
  const config = type?.withOption && configOf(block, type);
  if (!config || config === type.defaults) return block;
  const next = type.withOption?.(config, option, above);
  return next === config ? block : { ...block, version: type.migrations.length, config: next as Block['config'] };
}

/** Drafts that change are stored first; the publication counts as one of what is stored then. */
function publishChanges(changes: readonly Change[], note: string, actor: Actor, ports: DefinitionPorts) {
  const drafts = changes.filter(({ definition, draft }) => draft !== definition.draft);
  return publish(
    changes.map((change) => {
      const { definition, content, draft } = change;
      return { definition, content, draft, revision: definition.revision + (drafts.includes(change) ? 1 : 0), note };
    }),
    drafts.map(({ definition, draft }) => {
      const refs = refsWith(definition, { draft, published: definition.published }, ports.catalog);
      return { kind: 'draft' as const, id: definition.id, revision: definition.revision, draft, refs };
    }),
    actor,
    ports,
  );
}

const noteOf = ({ locale }: Actor, label: string) =>
  locale === 'zh' ? `填写时新增选项「${label}」` : `Option added while filling in: ${label}`;
