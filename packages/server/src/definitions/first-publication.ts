import type { Actor, NewDefinition, Result, StoredDefinition } from '@mortise/core';
import { asStored } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { publish } from './publish.ts';
import { writtenOne } from './written-one.ts';

/** Of what is inserted in the same transaction. */
export const firstPublication = (definition: NewDefinition, actor: Actor): Publication => ({
  definition: asStored(definition, actor.userId),
  content: definition.draft,
  draft: definition.draft,
  revision: 1,
  note: null,
});

/** Made and published in one step. */
export const insertPublished = async (
  definition: NewDefinition,
  actor: Actor,
  ports: DefinitionPorts,
): Promise<Result<StoredDefinition>> =>
  writtenOne(
    await publish([firstPublication(definition, actor)], [{ kind: 'insert', definition }], actor, ports),
    definition.id,
  );
