import {
  type Actor,
  FormDraft,
  type NavigationItem,
  parse,
  type Result,
  type StoredDefinition,
  type Text,
  ViewDraft,
} from '@mortise/core';
import { enterApp } from './enter-app.ts';
import { notFound } from './find-definition.ts';
import { firstPublication } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';
import { publish } from './publish.ts';
import { finishDraft } from './save-draft.ts';
import { writtenOne } from './written-one.ts';

export interface NewForm {
  /** Must not exist yet. Absent makes one. */
  readonly id?: string;
  readonly appId: string;
  readonly name: Text;
  /** Blocks and the rest, where the form does not start empty. `name` wins over the one in it. */
  readonly draft?: unknown;
  /** Group of the app's navigation; absent puts the form at the end. */
  readonly groupId?: string;
}

/** The form's draft, its entry in the app, and its first view, which shows the form's first fields whatever they are. */
export async function createForm(
  ports: DefinitionPorts,
  actor: Actor,
  input: NewForm,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const app = await ports.definitions.find(input.appId);
  if (app?.kind !== 'app' || app.deletedAt !== null) return notFound(input.appId);
  const parsed = parse(FormDraft, { ...(input.draft as object | undefined), name: input.name });
  if (!parsed.ok) return parsed;
  const draft = finishDraft({ kind: 'form', draft: null, published: null }, parsed.value, ports);
  if (!draft.ok) return draft;

  const { appId, name } = input;
  const form = await newDefinition({ kind: 'form', id: input.id, appId, name, draft: draft.value }, ports);
  const firstView = ViewDraft.parse({ formId: form.id, name: { zh: '全部', en: 'All' } });
  const view = await newDefinition(
    { kind: 'view', appId, name: firstView.name, draft: firstView, keyPrefix: form.key },
    ports,
  );
  const entry = enterApp(app, form.id, (items, item) => addTo(items, item, input.groupId), ports);
  return writtenOne(
    await publish(
      [firstPublication(view, actor), ...entry.publications],
      [{ kind: 'insert', definition: form }, { kind: 'insert', definition: view }, entry.draft],
      actor,
      ports,
    ),
    form.id,
  );
}

function addTo(items: readonly NavigationItem[], item: NavigationItem, groupId: string | undefined): NavigationItem[] {
  const group = items.find(({ id, kind }) => kind === 'group' && id === groupId);
  if (group?.kind !== 'group') return [...items, item];
  return items.map((one) => (one === group ? { ...group, children: [...group.children, item] } : one));
}
