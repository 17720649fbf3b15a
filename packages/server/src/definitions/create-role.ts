import { type Actor, parse, type Result, RoleDraft, type StoredDefinition } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewRole {
  /** The app whose forms it opens. */
  readonly appId: string;
  /** A `RoleDraft`. */
  readonly draft: unknown;
}

/** A role that nobody holds yet, published at once. */
export async function createRole(
  ports: DefinitionPorts,
  actor: Actor,
  { appId, draft }: NewRole,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null, kind: 'role', appId });
  if (!allowed.ok) return allowed;
  const app = await ports.definitions.find(appId);
  if (app?.kind !== 'app' || app.deletedAt !== null) return notFound(appId);
  const parsed = parse(RoleDraft, draft);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const role = await newDefinition({ kind: 'role', appId, name: content.name, draft: content }, ports);
  return insertPublished(role, actor, ports);
}
