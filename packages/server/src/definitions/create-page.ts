import {
  type Actor,
  type DefinitionStore,
  defaultPage,
  err,
  issue,
  PageDraft,
  type PublishedForm,
  parse,
  type Result,
  type StoredDefinition,
} from '@mortise/core';
import { notFound } from './find-definition.ts';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewPage {
  /** A `PageDraft`; names its form. Without tabs it starts as the page that the form has by itself. */
  readonly draft: unknown;
}

/** The page of a form's records, in place of the one that they have by themselves. A form has one. */
export async function createPage(
  ports: DefinitionPorts,
  actor: Actor,
  { draft }: NewPage,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const parsed = parse(PageDraft, draft);
  if (!parsed.ok) return parsed;
  const { formId } = parsed.value;
  const form = await ports.definitions.find(formId);
  if (form?.kind !== 'form' || form.deletedAt !== null || form.published === null) return notFound(formId);
  if (await findPage(ports, formId)) return err({ code: 'invalid', issues: [issue(['formId'], 'duplicate', onlyOne)] });

  const content = parsed.value.tabs.length > 0 ? parsed.value : await begun(ports, form);
  const page = await newDefinition({ kind: 'page', appId: form.appId, name: form.key, draft: content }, ports);
  return insertPublished(page, actor, ports);
}

/** The page that was designed for a form; null where none was. */
export async function findPage(
  { definitions }: { readonly definitions: Pick<DefinitionStore, 'referringTo'> },
  formId: string,
): Promise<StoredDefinition | null> {
  const users = await definitions.referringTo([formId]);
  const pages = users.filter(({ kind, draft }) => kind === 'page' && (draft as PageDraft).formId === formId);
  return pages[0] ?? null;
}

async function begun(
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
  { appId, published }: StoredDefinition,
): Promise<PageDraft> {
  const forms = await definitions.list({ kind: 'form', appId });
  return defaultPage(
    published as PublishedForm,
    forms.flatMap((one) => (one.published === null ? [] : [one.published as PublishedForm])),
    catalog,
  );
}

const onlyOne = { zh: '这张表单已经有记录页了', en: 'This form has a record page already' };
