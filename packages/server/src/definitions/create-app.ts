import { type Actor, AppDraft, parse, type Result, type StoredDefinition, type Text } from '@mortise/core';

import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewApp {
  /** Must not exist yet. Absent makes one. */
  readonly id?: string;
  readonly name: Text;
  readonly description?: Text;
  readonly icon?: string;
  readonly color?: string;
}

export async function createApp(
  ports: DefinitionPorts,
  actor: Actor,
  input: NewApp,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const draft = parse(AppDraft, input);
  if (!draft.ok) return draft;

  const app = await newDefinition({ kind: 'app', id: input.id, name: input.name, draft: draft.value }, ports);
  return insertPublished(app, actor, ports);
}
