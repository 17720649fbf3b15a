import {
  type Actor,
  AppDraft,
  type DefinitionWrite,
  FormDraft,
  type NavigationItem,
  newPartId,
  parse,
  type Result,
  type StoredDefinition,
  type Text,
  ViewDraft,
} from '@mortise/core';
import { notFound } from './find-definition.ts';
import { mayEdit } from './may-edit.ts';
import { asStored, newDefinition } from './new-definition.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
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
  const entry = enter(app, form.id, input.groupId, ports);
  return writtenOne(
    await publish(
      [
        { definition: asStored(view, actor.userId), content: firstView, draft: firstView, revision: 1, note: null },
        ...entry.publications,
      ],
      [{ kind: 'insert', definition: form }, { kind: 'insert', definition: view }, entry.draft],
      actor,
      ports,
    ),
    form.id,
  );
}

/** The form's entry in what is being edited and in what is published, so that no other edit of the app goes live with it. */
function enter(
  app: StoredDefinition,
  formId: string,
  groupId: string | undefined,
  { catalog }: Pick<DefinitionPorts, 'catalog'>,
): { draft: DefinitionWrite; publications: Publication[] } {
  const item: NavigationItem = { id: newPartId('nav'), kind: 'form', formId };
  const add = (content: unknown) => {
    const parsed = AppDraft.parse(content);
    return { ...parsed, navigation: addTo(parsed.navigation, item, groupId) };
  };
  const draft = add(app.draft);
  const published = app.published === null ? null : add(app.published);
  const refs = refsWith(app, { draft, published }, catalog);
  return {
    draft: { kind: 'draft', id: app.id, revision: app.revision, draft, refs },
    publications: published
      ? [{ definition: app, content: published, draft, revision: app.revision + 1, note: null }]
      : [],
  };
}

function addTo(items: readonly NavigationItem[], item: NavigationItem, groupId: string | undefined): NavigationItem[] {
  const group = items.find(({ id, kind }) => kind === 'group' && id === groupId);
  if (group?.kind !== 'group') return [...items, item];
  return items.map((one) => (one === group ? { ...group, children: [...group.children, item] } : one));
}
