import { type Actor, err, parse, type Result, type StoredDefinition, ViewDraft } from '@mortise/core';
import { notFound } from './find-definition.ts';
import { mayEdit } from './may-edit.ts';
import { asStored, newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';
import { publish } from './publish.ts';
import { writtenOne } from './written-one.ts';

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
  const publication = {
    definition: asStored(view, actor.userId),
    content: parsed.value,
    draft: parsed.value,
    revision: 1,
    note: null,
  };
  return writtenOne(await publish([publication], [{ kind: 'insert', definition: view }], actor, ports), view.id);
}
