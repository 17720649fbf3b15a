import { type Actor, DuplicateRuleDraft, parse, type Result, type StoredDefinition } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewDuplicateRule {
  /** The app that it is exported with; it may compare forms of others. */
  readonly appId: string;
  /** A `DuplicateRuleDraft`. */
  readonly draft: unknown;
}

/** A rule that holds from this moment for what is written, and for what is stored as a worker gets to it. */
export async function createDuplicateRule(
  ports: DefinitionPorts,
  actor: Actor,
  { appId, draft }: NewDuplicateRule,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const app = await ports.definitions.find(appId);
  if (app?.kind !== 'app' || app.deletedAt !== null) return notFound(appId);
  const parsed = parse(DuplicateRuleDraft, draft);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const rule = await newDefinition({ kind: 'duplicate-rule', appId, name: content.name, draft: content }, ports);
  return insertPublished(rule, actor, ports);
}
