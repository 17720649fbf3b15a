import { type Actor, err, parse, type Result, type StoredDefinition, ViewDraft } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewView {
  /** A `ViewDraft`; names its form. */
  readonly draft: unknown;
  /** Seen by its maker alone. Anybody who reads the form may make one. */
  readonly personal?: boolean;
}

export async function createView(
  ports: DefinitionPorts,
  actor: Actor,
  { draft, personal = false }: NewView,
): Promise<Result<StoredDefinition>> {
  const parsed = parse(ViewDraft, draft);
  if (!parsed.ok) return parsed;
  const form = await ports.definitions.find(parsed.value.formId);
  if (form?.kind !== 'form' || form.deletedAt !== null) return notFound(parsed.value.formId);
  const ownerId = personal ? actor.userId : null;
  const allowed = mayEdit(ports.access, actor, { ownerId });
  if (!allowed.ok) return allowed;
  if (!ports.access.mayOnForm(actor, 'read', form.id)) return err({ code: 'forbidden', permission: 'read' });

  const view = await newDefinition(
    { kind: 'view', appId: form.appId, name: parsed.value.name, draft: parsed.value, ownerId, keyPrefix: form.key },
    ports,
  );
  return insertPublished(view, actor, ports);
}
