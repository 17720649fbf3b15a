import {
  type DefinitionWrite,
  err,
  type FieldCatalog,
  fieldRef,
  fieldsOf,
  ok,
  type PublishedForm,
  type Result,
  type StoredDefinition,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { type Use, usesIn } from './usages.ts';

/** `fieldRef`s of the fields that were published and no longer are. */
export function removedFields(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): string[] {
  const kept = new Set(fieldsOf(next, catalog).map(({ id }) => id));
  const before = previous ? fieldsOf(previous, catalog) : [];
  return before.filter(({ id }) => !kept.has(id)).map(({ id }) => fieldRef(next.id, id));
}

/** Uses of `refs` in what is published; `instead` holds contents that are published at the same moment. */
export async function publishedUses(
  refs: readonly string[],
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
  instead: ReadonlyMap<string, unknown>,
): Promise<Use[]> {
  if (refs.length === 0) return [];
  const users = await definitions.referringTo(refs);
  const contentOf = (user: StoredDefinition) => (instead.has(user.id) ? instead.get(user.id) : user.published);
  return users
    .filter(({ ownerId }) => ownerId === null)
    .flatMap((user) => usesIn(user, contentOf(user), new Set(refs), catalog));
}

/**
 * A removed field that a shared view filters or sorts by, or that another form points to, stops the publication:
 * without it they would show something else. Mere columns just go, and personal views adapt when they are read.
 */
export async function checkRemovals(
  publications: readonly Publication[],
  writes: readonly DefinitionWrite[],
  ports: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
): Promise<Result<null>> {
  const contents = new Map(writes.flatMap((write) => (write.kind === 'publish' ? [[write.id, write.published]] : [])));
  const refs = publications.flatMap(({ definition }) =>
    definition.kind === 'form'
      ? removedFields(
          definition.published as PublishedForm | null,
          contents.get(definition.id) as PublishedForm,
          ports.catalog,
        )
      : [],
  );
  const usedBy = (await publishedUses(refs, ports, contents)).filter(({ essential }) => essential);
  return usedBy.length > 0 ? err({ code: 'in_use', usedBy: usedBy.map(withoutEssential) }) : ok(null);
}

export const withoutEssential = ({ definitionId, kind, name, place }: Use) => ({ definitionId, kind, name, place });
