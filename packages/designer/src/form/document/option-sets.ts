import type { ApiClient } from '@mortise/api/client';
import {
  type Block,
  configOf,
  type FormDraft,
  type OptionsOf,
  type PublishedOptionSet,
  withSharedOptions,
} from '@mortise/core';
import { typeOf } from '../catalog.ts';

/** A published set of options, as designers of forms know it. */
export interface SharedOptions extends PublishedOptionSet {
  readonly id: string;
  readonly appId: string;
}

export async function loadOptionSets(api: ApiClient): Promise<SharedOptions[]> {
  const sets = await api.call('GET /definitions', { query: { kind: 'option-set' } });
  return sets.flatMap(({ id, appId, published }) =>
    published ? [{ ...(published as PublishedOptionSet), id, appId }] : [],
  );
}

export const optionsAmong =
  (sets: readonly SharedOptions[]): OptionsOf =>
  (setId) =>
    sets.find(({ id }) => id === setId)?.options ?? null;

/** The draft with the options of shared sets as they are now; the same object where nothing changed. */
export function withSets(draft: FormDraft, sets: readonly SharedOptions[]): FormDraft {
  const optionsOf = optionsAmong(sets);
  const blocks = draft.blocks.map((block): Block => {
    const type = typeOf(block.type);
    if (!type?.sharedOptions) return block;
    const config = configOf(block, type);
    const next = withSharedOptions(config, type, optionsOf);
    return next === config ? block : { ...block, version: type.migrations.length, config: next as Block['config'] };
  });
  return blocks.every((block, index) => block === draft.blocks[index]) ? draft : { ...draft, blocks };
}
