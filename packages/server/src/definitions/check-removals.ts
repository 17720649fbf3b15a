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
  type Usage,
  type Use,
  type UseTarget,
  usesIn,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';

/** The fields that were published and no longer are, columns of subforms among them. */
export function removedFields(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): UseTarget[] {
  const idsIn = (form: PublishedForm) =>
    fieldsOf(form, catalog).flatMap(({ id, columns }) => [id, ...columns.map((one) => one.id)]);
  const kept = new Set(idsIn(next));
  const before = previous ? idsIn(previous) : [];
  return before.filter((id) => !kept.has(id)).map((fieldId) => ({ definitionId: next.id, fieldId }));
}

/** Uses of `targets` in what is published; `instead` holds contents that are published at the same moment. */
export async function publishedUses(
  targets: readonly UseTarget[],
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
  instead: ReadonlyMap<string, unknown>,
): Promise<Use[]> {
  if (targets.length === 0) return [];
  const users = await definitions.referringTo([...new Set(targets.flatMap(refsOfTarget))]);
  const contentOf = (user: StoredDefinition) => (instead.has(user.id) ? instead.get(user.id) : user.published);
  return users
    .filter(({ ownerId }) => ownerId === null)
    .flatMap((user) => targets.flatMap((target) => usesIn(user, contentOf(user), target, catalog)));
}

/** What points to a field points to its form, though not always in so many words to the field. */
export const refsOfTarget = ({ definitionId, fieldId }: UseTarget): string[] =>
  fieldId === undefined ? [definitionId] : [definitionId, fieldRef(definitionId, fieldId)];

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
  const targets = publications.flatMap(({ definition }) =>
    definition.kind === 'form'
      ? removedFields(
          definition.published as PublishedForm | null,
          contents.get(definition.id) as PublishedForm,
          ports.catalog,
        )
      : [],
  );
  const usedBy = (await publishedUses(targets, ports, contents)).filter(({ essential }) => essential);
  return usedBy.length > 0 ? err({ code: 'in_use', usedBy: usedBy.map(withoutEssential) }) : ok(null);
}

export const withoutEssential = ({ essential: _, ...usage }: Use): Usage => usage;
