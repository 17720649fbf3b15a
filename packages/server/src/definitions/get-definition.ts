import { type Actor, ok, type Result, type StoredDefinition } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { maySee } from './may-edit.ts';
import type { DefinitionPorts } from './ports.ts';

/** Draft, publication and all, for whoever designs. */
export const getDefinition =
  ({ definitions, access }: Pick<DefinitionPorts, 'definitions' | 'access'>) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<StoredDefinition>> => {
    const found = await definitions.find(id);
    return found && found.deletedAt === null && maySee(access, actor, found) ? ok(found) : notFound(id);
  };
