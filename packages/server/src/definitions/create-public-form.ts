import { randomInt } from 'node:crypto';
import {
  type Actor,
  fieldsOf,
  isAskable,
  newId,
  PublicFormDraft,
  type PublishedForm,
  parse,
  type Result,
  refsOf,
  type StoredDefinition,
} from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewPublicForm {
  /** A `PublicFormDraft`; names its form. Without fields it starts with all that strangers may be asked for. */
  readonly draft: unknown;
}

/** A link to a published form, which works at once. Its key is the secret in its address. */
export async function createPublicForm(
  ports: DefinitionPorts,
  actor: Actor,
  { draft }: NewPublicForm,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const parsed = parse(PublicFormDraft, draft);
  if (!parsed.ok) return parsed;
  const form = await ports.definitions.find(parsed.value.formId);
  if (form?.kind !== 'form' || form.deletedAt !== null) return notFound(parsed.value.formId);

  const content = parsed.value.fields.length > 0 ? parsed.value : { ...parsed.value, fields: askableOf(form, ports) };
  const link = {
    id: newId(),
    appId: form.appId,
    kind: 'public-form' as const,
    key: secretKey(),
    draft: content,
    ownerId: null,
    refs: refsOf('public-form', content, ports.catalog),
  };
  return insertPublished(link, actor, ports);
}

function askableOf({ published }: StoredDefinition, { catalog }: Pick<DefinitionPorts, 'catalog'>): string[] {
  if (!published) return [];
  return fieldsOf(published as PublishedForm, catalog)
    .filter((field) => isAskable(field) && !field.block.hidden)
    .map(({ id }) => id);
}

/** Easily typed from paper: no look-alikes. 16 of 30 characters are 78 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const characters = `${letters}2345679`;
export const secretKey = () =>
  Array.from({ length: 16 }, (_, at) => {
    const from = at === 0 ? letters : characters;
    return from[randomInt(from.length)];
  }).join('');
