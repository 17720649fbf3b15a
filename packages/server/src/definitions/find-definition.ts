import { type Actor, err, ok, type Result, type StoredDefinition } from '@mortise/core';
import { mayEdit } from './may-edit.ts';
import type { DefinitionPorts } from './ports.ts';

/** The definition when the actor may change it. What is deleted is not found, unless asked for. */
export async function findToEdit(
  { definitions, access }: Pick<DefinitionPorts, 'definitions' | 'access'>,
  actor: Actor,
  id: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<Result<StoredDefinition>> {
  const found = await definitions.find(id);
  const foreign = found !== null && found.ownerId !== null && found.ownerId !== actor.userId;
  if (!found || foreign || (found.deletedAt !== null) !== deleted) return notFound(id);
  const allowed = mayEdit(access, actor, found);
  return allowed.ok ? ok(found) : allowed;
}

export const notFound = (id: string) => err({ code: 'not_found', what: 'definition', id } as const);
