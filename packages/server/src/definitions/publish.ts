import type { Actor, DefinitionWrite, Result, StoredDefinition } from '@mortise/core';
import { checkRemovals } from './check-removals.ts';
import { checkUnique } from './check-unique.ts';
import { asStored } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';
import { type Publication, preparePublication } from './prepare-publication.ts';

/** Everything that publishing does, with `before` written in the same transaction. */
export async function publish(
  publications: readonly Publication[],
  before: readonly DefinitionWrite[],
  actor: Actor,
  ports: Pick<DefinitionPorts, 'definitions' | 'facts' | 'jobs' | 'catalog'>,
): Promise<Result<readonly StoredDefinition[]>> {
  const inserted = before.flatMap((write) =>
    write.kind === 'insert' ? [asStored(write.definition, actor.userId)] : [],
  );
  const prepared = await preparePublication(publications, inserted, ports);
  if (!prepared.ok) return prepared;
  const removals = await checkRemovals(publications, prepared.value, ports);
  if (!removals.ok) return removals;
  const unique = await checkUnique(publications, prepared.value, ports);
  if (!unique.ok) return unique;

  const written = await ports.definitions.write([...before, ...prepared.value], actor.userId);
  if (!written.ok) return written;
  if (prepared.value.some(({ kind }) => kind === 'derive'))
    await ports.jobs.enqueue({ name: 'carry-over', id: 'due', payload: {} });
  for (const write of prepared.value) {
    if (write.kind !== 'indexes') continue;
    const version = written.value.find(({ id }) => id === write.formId)?.version ?? 0;
    const id = ['build-indexes', write.formId, version, Date.now()].join('.');
    await ports.jobs.enqueue({ name: 'build-indexes', id, payload: { formId: write.formId } });
  }
  return written;
}
