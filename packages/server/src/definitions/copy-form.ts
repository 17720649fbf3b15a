import {
  type Actor,
  AppDraft,
  type DefinitionWrite,
  type FieldCatalog,
  FormDraft,
  type NavigationItem,
  type NewDefinition,
  newId,
  newPartId,
  PublicFormDraft,
  type Result,
  replaceIds,
  type StoredDefinition,
  type Text,
  ViewDraft,
} from '@mortise/core';
import { secretKey } from './create-public-form.ts';
import { findToEdit, notFound } from './find-definition.ts';
import { asStored, newDefinition } from './new-definition.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { publish } from './publish.ts';
import { finishDraft } from './save-draft.ts';
import { writtenOne } from './written-one.ts';

export interface CopyForm {
  readonly id: string;
  readonly name: Text;
}

/**
 * The form once more, beside itself in its app, without records: fields, rules and shared views; its public links too, but
 * closed and under new addresses. What pointed to the form itself points to the copy. Reverse fields stay behind, for
 * they are the other end of somebody else's relation. Published where the original is and nothing that stayed behind is
 * missed; else a draft.
 */
export const copyForm =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id, name }: CopyForm): Promise<Result<StoredDefinition>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const original = found.value;
    const app = await ports.definitions.find(original.appId);
    if (original.kind !== 'form' || app?.kind !== 'app') return notFound(id);
    const own = newId();
    const finished = finishDraft(
      { kind: 'form', draft: null, published: null },
      contentOf(original.published ?? original.draft, original.id, own, name),
      ports,
    );
    if (!finished.ok) return finished;
    const content = finished.value;
    const form = await newDefinition({ kind: 'form', id: own, appId: app.id, name, draft: content }, ports);
    const writes: DefinitionWrite[] = [{ kind: 'insert', definition: form }];
    const publications: Publication[] = [];
    const entry = enterAfter(app, original.id, own, ports.catalog);
    writes.push(entry.draft);
    publications.push(...entry.publications);
    const parts = await partsOf(original, form, ports);
    writes.push(...parts.views.map((definition): DefinitionWrite => ({ kind: 'insert', definition })));
    publications.push(...parts.views.map((view) => freshly(view, actor)));
    const links = parts.links;
    const linked = links.map((definition): DefinitionWrite => ({ kind: 'insert', definition }));

    if (original.published !== null) {
      const all = [freshly(form, actor), ...publications, ...links.map((link) => freshly(link, actor))];
      const published = await publish(all, [...writes, ...linked], actor, ports);
      if (published.ok || published.error.code !== 'invalid') return writtenOne(published, own);
    }
    return writtenOne(await publish(publications, writes, actor, ports), own);
  };

/** Nothing of it names the original any more, but for what reads other forms. */
function contentOf(content: unknown, from: string, to: string, name: Text): FormDraft {
  const form = replaceIds(FormDraft.parse(content), new Map([[from, to]]));
  const isForeign = (config: FormDraft['blocks'][number]['config']) =>
    typeof config.inverseOf === 'object' && config.inverseOf !== null && Reflect.get(config.inverseOf, 'formId') !== to;
  return { ...form, name, blocks: form.blocks.filter(({ config }) => !isForeign(config)) };
}

async function partsOf(original: StoredDefinition, form: NewDefinition, ports: DefinitionPorts) {
  const users = (await ports.definitions.referringTo([original.id])).filter(({ ownerId }) => ownerId === null);
  const ids = new Map([[original.id, form.id]]);
  const [views, links]: [NewDefinition[], NewDefinition[]] = [[], []];
  for (const { kind, draft, published } of users) {
    const content = published ?? draft;
    if (kind === 'view') {
      const view = ViewDraft.safeParse(content);
      if (!view.success || view.data.formId !== original.id) continue;
      const wanted = { kind, appId: form.appId, name: view.data.name, draft: replaceIds(view.data, ids) };
      views.push(await freshKey(wanted, form.key, views, ports));
    } else if (kind === 'public-form') {
      const link = PublicFormDraft.safeParse(content);
      if (!link.success || link.data.formId !== original.id) continue;
      const closed = { ...replaceIds(link.data, ids), isOpen: false };
      const refs = refsWith({ kind }, { draft: closed, published: closed }, ports.catalog);
      links.push({ id: newId(), appId: form.appId, kind, key: secretKey(), draft: closed, ownerId: null, refs });
    }
  }
  return { views, links };
}

/** Keys of views made in the same transaction are not stored yet. */
async function freshKey(
  wanted: { kind: 'view'; appId: string; name: Text; draft: unknown },
  formKey: string,
  made: readonly NewDefinition[],
  ports: DefinitionPorts,
): Promise<NewDefinition> {
  const keys = async (kind: NewDefinition['kind']) =>
    new Set([...(await ports.definitions.keys(kind)), ...made.map(({ key }) => key)]);
  return newDefinition({ ...wanted, keyPrefix: formKey }, { ...ports, definitions: { ...ports.definitions, keys } });
}

const freshly = (definition: NewDefinition, actor: Actor): Publication => ({
  definition: asStored(definition, actor.userId),
  content: definition.draft,
  draft: definition.draft,
  revision: 1,
  note: null,
});

/** The copy's entry right behind the original's, in what is edited and in what is published. */
function enterAfter(
  app: StoredDefinition,
  original: string,
  copy: string,
  catalog: FieldCatalog,
): { draft: DefinitionWrite; publications: Publication[] } {
  const item: NavigationItem = { id: newPartId('nav'), kind: 'form', formId: copy };
  const add = (content: unknown) => {
    const parsed = AppDraft.parse(content);
    return { ...parsed, navigation: addAfter(parsed.navigation, item, original) ?? [...parsed.navigation, item] };
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

/** Null where the original has no entry. */
function addAfter(items: readonly NavigationItem[], item: NavigationItem, original: string): NavigationItem[] | null {
  const at = items.findIndex((one) => one.kind === 'form' && one.formId === original);
  if (at >= 0) return items.toSpliced(at + 1, 0, item);
  for (const [index, group] of items.entries()) {
    const children = group.kind === 'group' ? addAfter(group.children, item, original) : null;
    if (group.kind === 'group' && children) return items.toSpliced(index, 1, { ...group, children });
  }
  return null;
}
