import { type Block, configOf, type FormDraft, type Option, type OptionSetDraft, sameJson } from '@mortise/core';
import { typeOf } from '../catalog.ts';

/** An option that came into a stored draft while somebody filled in a record; offered below `above` where that is said. */
export interface AddedOption {
  readonly fieldId: string;
  readonly option: Option;
  readonly above: string | null;
}

/** What came into a draft from `base` to `theirs`, where that is options and nothing else; null where it is more. */
export function addedOptions(base: FormDraft, theirs: FormDraft): AddedOption[] | null {
  const before = new Map(base.blocks.map((block) => [block.id, block]));
  const added = theirs.blocks.flatMap((block) => {
    const old = before.get(block.id);
    return old ? addedTo(old, block) : [];
  });
  return sameJson(inFull(withOptions(base, added)), inFull(theirs)) ? added : null;
}

/** The draft with these options where it does not have them; a field that is gone, or no choice any more, takes none. */
export function withOptions(form: FormDraft, added: readonly AddedOption[]): FormDraft {
  const blocks = form.blocks.map((block) =>
    added.filter(({ fieldId }) => fieldId === block.id).reduce(withOption, block),
  );
  return blocks.every((block, index) => block === form.blocks[index]) ? form : { ...form, blocks };
}

/** The same of a shared set: null where more than options at its end came in. */
export function addedToSet(base: OptionSetDraft, theirs: OptionSetDraft): Option[] | null {
  const added = missingIn(base.options, theirs.options);
  return sameJson({ ...base, options: [...base.options, ...added] }, theirs) ? added : null;
}

function addedTo(old: Block, block: Block): AddedOption[] {
  const [before, after] = [choiceIn(old), choiceIn(block)];
  const fieldId = block.id;
  const known = new Map(after.options.map((option) => [option.id, option]));
  return [
    ...missingIn(before.options, after.options).map((option) => ({ fieldId, option, above: null })),
    ...Object.entries(after.allowed).flatMap(([above, ids]) =>
      ids
        .filter((id) => !before.allowed[above]?.includes(id))
        .flatMap((id) => known.get(id) ?? [])
        .map((option) => ({ fieldId, option, above })),
    ),
  ];
}

interface ChoiceIn {
  readonly options: readonly Option[];
  readonly allowed: Readonly<Record<string, readonly string[]>>;
}

function choiceIn(block: Block): ChoiceIn {
  const type = typeOf(block.type);
  if (!type?.withOption) return { options: [], allowed: {} };
  const config = configOf(block, type);
  return { options: type.ownOptions?.(config) ?? [], allowed: type.optionRules?.(config).parent?.allowed ?? {} };
}

function withOption(block: Block, { option, above }: AddedOption): Block {
  const type = typeOf(block.type);
  if (!type?.withOption) return block;
  const config = configOf(block, type);
  const next = type.withOption(config, option, above);
  return next === config ? block : { ...block, version: type.migrations.length, config: next as Block['config'] };
}

/** Settings left out are their defaults: adding an option writes them all down. */
const inFull = (form: FormDraft) => ({
  ...form,
  blocks: form.blocks.map((block) => {
    const type = typeOf(block.type);
    return type?.withOption ? { ...block, version: type.migrations.length, config: configOf(block, type) } : block;
  }),
});

const missingIn = (before: readonly Option[], after: readonly Option[]) =>
  after.filter(({ id }) => before.every((option) => option.id !== id));
