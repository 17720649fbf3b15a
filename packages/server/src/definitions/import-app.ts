import {
  type Actor,
  AppPackage,
  type DefinitionKind,
  type DefinitionWrite,
  isFormKey,
  makeKey,
  type NewDefinition,
  newId,
  parse,
  type Result,
  replaceIds,
  type StoredDefinition,
} from '@mortise/core';
import { mayEdit } from './may-edit.ts';
import { asStored } from './new-definition.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { publish } from './publish.ts';
import { writtenOne } from './written-one.ts';

/**
 * An app from a package, with tables for its forms, or nothing at all. Ids and keys stay where they are free; an id that
 * is taken becomes another everywhere in the package.
 */
export const importApp =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: unknown): Promise<Result<StoredDefinition>> => {
    const allowed = mayEdit(ports.access, actor, { ownerId: null });
    if (!allowed.ok) return allowed;
    const parsed = parse(AppPackage, input);
    if (!parsed.ok) return parsed;
    const own = await withFreeIds(parsed.value, ports);

    const parts = [
      { kind: 'app' as const, part: own.app },
      ...own.forms.map((part) => ({ kind: 'form' as const, part })),
      ...own.views.map((part) => ({ kind: 'view' as const, part })),
      ...own.publicForms.map((part) => ({ kind: 'public-form' as const, part })),
      ...own.optionSets.map((part) => ({ kind: 'option-set' as const, part })),
      ...own.roles.map((part) => ({ kind: 'role' as const, part })),
      ...own.duplicateRules.map((part) => ({ kind: 'duplicate-rule' as const, part })),
      ...own.pages.map((part) => ({ kind: 'page' as const, part })),
    ];
    const writes: DefinitionWrite[] = [];
    const publications: Publication[] = [];
    const taken = new Map<DefinitionKind, Set<string>>();
    for (const { kind, part } of parts) {
      const keys = taken.get(kind) ?? new Set(await ports.definitions.keys(kind));
      taken.set(kind, keys);
      const { id, draft, published } = part;
      const key = freeKey(kind, part.key, keys, ports);
      keys.add(key);
      const refs = refsWith({ kind }, { draft, published }, ports.catalog);
      const definition: NewDefinition = { id, appId: own.app.id, kind, key, draft, ownerId: null, refs };
      writes.push({ kind: 'insert', definition });
      if (published !== null)
        publications.push({
          definition: asStored(definition, actor.userId),
          content: published,
          draft,
          revision: 1,
          note: null,
        });
    }
    return writtenOne(await publish(publications, writes, actor, ports), own.app.id);
  };

async function withFreeIds(
  own: AppPackage,
  { definitions }: Pick<DefinitionPorts, 'definitions'>,
): Promise<AppPackage> {
  const parts = [own.forms, own.views, own.publicForms, own.optionSets, own.roles, own.duplicateRules, own.pages];
  const ids = [own.app, ...parts.flat()].map(({ id }) => id);
  const taken = await definitions.existing(ids);
  return taken.size === 0 ? own : replaceIds(own, new Map([...taken].map((id) => [id, newId()])));
}

function freeKey(
  kind: DefinitionKind,
  key: string,
  taken: ReadonlySet<string>,
  { romanise }: Pick<DefinitionPorts, 'romanise'>,
): string {
  const isUsable = kind !== 'form' || isFormKey(key);
  return isUsable && !taken.has(key) ? key : makeKey(key, { romanise, taken, otherwise: kind });
}
