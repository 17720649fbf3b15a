import {
  type Actor,
  type DefinitionWrite,
  err,
  FormDraft,
  type NavigationItem,
  type NewDefinition,
  newId,
  ok,
  PublicFormDraft,
  type PublishedForm,
  type Result,
  replaceIds,
  type StoredDefinition,
  type Text,
  ViewDraft,
} from '@mortise/core';
import { mayCopyRecords } from './copying/may-copy-records.ts';
import { secretKey } from './create-public-form.ts';
import { enterApp } from './enter-app.ts';
import { findToEdit, notFound } from './find-definition.ts';
import { firstPublication } from './first-publication.ts';
import { newDefinition } from './new-definition.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { publish } from './publish.ts';
import { finishDraft } from './save-draft.ts';
import { writtenOne } from './written-one.ts';

export interface CopyForm {
  readonly id: string;
  readonly name: Text;
  /** All records come along, in the background. */
  readonly records?: boolean | undefined;
}

/**
 * The form once more, beside itself in its app, without records unless they are wanted: fields, rules and shared views; its public links too, but
 * closed and under new addresses. What pointed to the form itself points to the copy. Reverse fields stay behind, for
 * they are the other end of somebody else's relation. Published where the original is and nothing that stayed behind is
 * missed; else a draft. Records need a published copy: then it says what is missed instead.
 */
export const copyForm =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id, name, records = false }: CopyForm): Promise<Result<StoredDefinition>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const original = found.value;
    const app = await ports.definitions.find(original.appId);
    if (original.kind !== 'form' || app?.kind !== 'app') return notFound(id);
    const withRecords = records && original.published !== null;
    const allowed = withRecords
      ? mayCopyRecords(ports.access, actor, original.published as PublishedForm, ports.catalog)
      : ok(null);
    if (!allowed.ok) return allowed;
    if (withRecords && (await isUnsettled(id, ports))) return err({ code: 'busy', what: unsettled });
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
    const behind = (items: readonly NavigationItem[], item: NavigationItem) =>
      addAfter(items, item, original.id) ?? [...items, item];
    const entry = enterApp(app, own, behind, ports);
    writes.push(entry.draft);
    publications.push(...entry.publications);
    const parts = await partsOf(original, form, ports);
    writes.push(...parts.views.map((definition): DefinitionWrite => ({ kind: 'insert', definition })));
    publications.push(...parts.views.map((view) => firstPublication(view, actor)));
    const links = parts.links;
    const linked = links.map((definition): DefinitionWrite => ({ kind: 'insert', definition }));

    if (original.published !== null) {
      const all = [
        firstPublication(form, actor),
        ...publications,
        ...links.map((link) => firstPublication(link, actor)),
      ];
      const copying: DefinitionWrite = { kind: 'copy-records', formId: own, sourceId: id, sourceTable: original.key };
      const published = await publish(all, [...writes, ...linked, ...(withRecords ? [copying] : [])], actor, ports);
      if (published.ok && withRecords) await ports.jobs.enqueue({ name: 'copy-records', id: own, payload: {} });
      if (published.ok || withRecords || published.error.code !== 'invalid') return writtenOne(published, own);
    }
    return writtenOne(await publish(publications, writes, actor, ports), own);
  };

/** Its values are on their way: into other columns, or from another form. */
const isUnsettled = async (id: string, { typeChanges, copies }: DefinitionPorts): Promise<boolean> =>
  (await typeChanges.latest(id))?.state === 'running' || (await copies.isBusy(id));

const unsettled = {
  zh: '表单的值正在转换或复制，等它完成',
  en: 'The form, whose values are being converted or copied,',
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
