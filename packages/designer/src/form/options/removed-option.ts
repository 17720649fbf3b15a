import {
  type Choice,
  configOf,
  type FieldType,
  type FormDraft,
  type OptionTarget,
  replaceOption,
  wordingsOf,
} from '@mortise/core';
import { catalog } from '../catalog.ts';

export const optionTarget = ({ id, label }: Choice): OptionTarget => ({
  id,
  labels: wordingsOf(label),
});

/** An option of the published field that `next` has no more. */
export function removedOption(
  type: FieldType,
  before: unknown,
  next: unknown,
  held: ReadonlySet<string>,
): Choice | null {
  const [old, kept] = [type.ownOptions?.(before) ?? [], type.ownOptions?.(next) ?? []];
  const ids = new Set(kept.map(({ id }) => id));
  return old.find(({ id }) => held.has(id) && !ids.has(id)) ?? null;
}

interface Removal {
  readonly fieldId: string;
  readonly config: unknown;
  readonly option: Choice;
  /** Takes its place; null leaves records with nothing. */
  readonly by: Choice | null;
}

/** The form without the option, with what records get instead; rules and defaults go over to the other option. */
export function withoutOption(form: FormDraft, { fieldId, config, option, by }: Removal): FormDraft {
  const blocks = form.blocks.map((block) => {
    if (block.id !== fieldId) return block;
    const type = catalog[block.type];
    const start = block.default;
    const isDefault = start?.kind === 'constant' && JSON.stringify(start.value).includes(`"${option.id}"`);
    return {
      ...block,
      version: type?.migrations.length ?? block.version,
      config: (type ? configOf({ config: config as never, version: type.migrations.length }, type) : config) as never,
      replaced: { ...block.replaced, [option.id]: by?.id ?? null },
      default: isDefault ? defaultWith(start.value, option.id, by) : start,
    };
  });
  const next = { ...form, blocks };
  if (!by) return next;
  const others = { blocks: next.blocks.filter(({ id }) => id !== fieldId), rules: next.rules };
  const changed = replaceOption(others, fieldId, optionTarget(option), optionTarget(by));
  const byId = new Map(changed.blocks.map((block) => [block.id, block]));
  return { ...next, blocks: next.blocks.map((block) => byId.get(block.id) ?? block), rules: changed.rules };
}

function defaultWith(value: unknown, id: string, by: Choice | null): FormDraft['blocks'][number]['default'] {
  if (!Array.isArray(value)) return by ? { kind: 'constant', value: by.id } : null;
  const left = [...new Set(value.flatMap((one) => (one === id ? (by?.id ?? []) : [one])))];
  return left.length > 0 ? { kind: 'constant', value: left } : null;
}
