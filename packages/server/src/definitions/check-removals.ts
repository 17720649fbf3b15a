import {
  type DefinitionWrite,
  err,
  fieldRef,
  fieldsOf,
  ok,
  type PublishedForm,
  type Result,
  type StoredDefinition,
  type Usage,
  type Use,
  type UseTarget,
  usesIn,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { relationsGivenUp, removedFields, removedOptions } from './removed-parts.ts';

/** Uses of `targets` in what is published; `instead` holds contents that are published at the same moment. */
export async function publishedUses(
  targets: readonly UseTarget[],
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
  instead: ReadonlyMap<string, unknown>,
): Promise<Use[]> {
  if (targets.length === 0) return [];
  const others = await definitions.referringTo([...new Set(targets.flatMap(refsOfTarget))]);
  // Rules and formulas of a form that name options of its own: what they say of its fields is checked by itself.
  const ids = new Set(targets.flatMap(({ definitionId, option }) => (option ? [definitionId] : [])));
  const own = await Promise.all([...ids].map((id) => definitions.find(id)));
  const users = [...new Map([...others, ...own.flatMap((form) => form ?? [])].map((user) => [user.id, user])).values()];
  const contentOf = (user: StoredDefinition) => (instead.has(user.id) ? instead.get(user.id) : user.published);
  return users
    .filter(({ ownerId }) => ownerId === null)
    .flatMap((user) => targets.flatMap((target) => usesIn(user, contentOf(user), target, catalog)));
}

/** What points to a field points to its form, though not always in so many words to the field. */
export const refsOfTarget = ({ definitionId, fieldId }: UseTarget): string[] =>
  fieldId === undefined ? [definitionId] : [definitionId, fieldRef(definitionId, fieldId)];

/**
 * A removed field or option that a shared view filters or sorts by, or that a form names, stops the publication:
 * without it they would show something else. Mere columns just go, and personal views adapt when they are read.
 */
export async function checkRemovals(
  publications: readonly Publication[],
  writes: readonly DefinitionWrite[],
  ports: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
): Promise<Result<null>> {
  const contents = new Map(writes.flatMap((write) => (write.kind === 'publish' ? [[write.id, write.published]] : [])));
  const targets = publications.flatMap(({ definition }) =>
    definition.kind === 'form' ? removedIn(definition, contents.get(definition.id) as PublishedForm, ports) : [],
  );
  const usedBy = (await publishedUses(targets, ports, contents)).filter(({ essential }) => essential);
  for (const { definition } of publications.filter(({ definition: { kind } }) => kind === 'form')) {
    usedBy.push(...(await reversesOf(definition, contents, ports)));
  }
  return usedBy.length > 0 ? err({ code: 'in_use', usedBy: usedBy.map(withoutEssential) }) : ok(null);
}

/** Reverse fields of other forms that read a relation which is none any more. */
async function reversesOf(
  { id, published }: StoredDefinition,
  contents: ReadonlyMap<string, unknown>,
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
): Promise<Use[]> {
  const given = relationsGivenUp(published as PublishedForm | null, contents.get(id) as PublishedForm, catalog);
  if (given.length === 0) return [];
  const others = await definitions.referringTo(given.map((fieldId) => fieldRef(id, fieldId)));
  return others.flatMap((user) => {
    const content = (contents.get(user.id) ?? user.published) as PublishedForm | null;
    if (user.kind !== 'form' || !content) return [];
    return fieldsOf(content, catalog).flatMap(({ id: reverse, storage }) => {
      if (storage.in !== 'inverse' || storage.formId !== id || !given.includes(storage.fieldId)) return [];
      const target = { definitionId: id, fieldId: storage.fieldId };
      return usesIn(user, content, target, catalog).filter(({ at }) => at?.blockId === reverse);
    });
  });
}

const removedIn = (
  { published }: StoredDefinition,
  next: PublishedForm,
  { catalog }: Pick<DefinitionPorts, 'catalog'>,
) => [
  ...removedFields(published as PublishedForm | null, next, catalog),
  ...removedOptions(published as PublishedForm | null, next, catalog),
];

export const withoutEssential = ({ essential: _, ...usage }: Use): Usage => usage;
