import { type Actor, OptionSetDraft, parse, type Result, type StoredDefinition } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewOptionSet {
  /** The app that it is exported with; forms of every app may use it. */
  readonly appId: string;
  /** An `OptionSetDraft`. */
  readonly draft: unknown;
}

/** Options under a name, published at once: forms can use them from this moment. */
export async function createOptionSet(
  ports: DefinitionPorts,
  actor: Actor,
  { appId, draft }: NewOptionSet,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const app = await ports.definitions.find(appId);
  if (app?.kind !== 'app' || app.deletedAt !== null) return notFound(appId);
  const parsed = parse(OptionSetDraft, draft);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const set = await newDefinition({ kind: 'option-set', appId, name: content.name, draft: content }, ports);
  return insertPublished(set, actor, ports);
}
