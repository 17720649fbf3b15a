import {
  type Actor,
  AppDraft,
  type AppPackage,
  DuplicateRuleDraft,
  FormDraft,
  fieldsOf,
  navigationWith,
  OptionSetDraft,
  ok,
  PageDraft,
  PublicFormDraft,
  type Result,
  RoleDraft,
  type StoredDefinition,
  ViewDraft,
} from '@mortise/core';
import type { z } from 'zod';
import { findToEdit, notFound } from './find-definition.ts';
import type { DefinitionPorts } from './ports.ts';

/** An app as one JSON value. The same app always gives the same value. */
export const exportApp =
  (ports: Pick<DefinitionPorts, 'definitions' | 'access' | 'connectors' | 'catalog'>) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<AppPackage>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    if (found.value.kind !== 'app') return notFound(id);
    const inside = (await ports.definitions.list({ appId: id })).filter(({ ownerId }) => ownerId === null);
    const forms = inOrder(inside.filter(({ kind }) => kind === 'form'));
    const formIds = new Set(forms.map((form) => form.id));
    const views = inOrder(inside.filter(({ kind }) => kind === 'view')).map((view) => part(view, ViewDraft));
    const publicForms = inOrder(inside.filter(({ kind }) => kind === 'public-form'));
    const app = part(found.value, AppDraft);
    const withForms = (content: AppDraft) => ({ ...content, navigation: navigationWith(content.navigation, formIds) });
    return ok({
      format: 'mortise-app',
      version: 1,
      app: { ...app, draft: withForms(app.draft), published: app.published && withForms(app.published) },
      forms: forms.map((form) => part(form, FormDraft)),
      views: views.filter(({ draft }) => formIds.has(draft.formId)),
      publicForms: publicForms
        .map((form) => part(form, PublicFormDraft))
        .filter(({ draft }) => formIds.has(draft.formId)),
      optionSets: await setsFor(id, inside, ports),
      roles: inOrder(inside.filter(({ kind }) => kind === 'role')).map((role) => part(role, RoleDraft)),
      duplicateRules: rulesWithin(inside, formIds),
      pages: inOrder(inside.filter(({ kind }) => kind === 'page'))
        .map((page) => part(page, PageDraft))
        .filter(({ draft }) => formIds.has(draft.formId)),
      connectors: await connectorsFor(forms, ports),
    });
  };

/** Rules as far as they compare forms of the app. */
function rulesWithin(inside: readonly StoredDefinition[], formIds: ReadonlySet<string>) {
  const within = (rule: DuplicateRuleDraft) => ({
    ...rule,
    forms: rule.forms.filter(({ formId }) => formIds.has(formId)),
  });
  return inOrder(inside.filter(({ kind }) => kind === 'duplicate-rule'))
    .map((rule) => part(rule, DuplicateRuleDraft))
    .map(({ draft, published, ...rest }) => ({
      ...rest,
      draft: within(draft),
      published: published && within(published),
    }))
    .map((rule) => (rule.published?.forms.length === 0 ? { ...rule, published: null } : rule));
}

/** Those that fields ask, by name. */
async function connectorsFor(
  forms: readonly StoredDefinition[],
  { connectors, catalog }: Pick<DefinitionPorts, 'connectors' | 'catalog'>,
) {
  const asked = new Set(
    forms.flatMap(({ draft, published }) =>
      [draft, published].flatMap((content) =>
        content
          ? fieldsOf(content as FormDraft, catalog)
              .flatMap((field) => [field, ...field.columns])
              .map(({ type, config }) => type.calls?.(config)?.connectorId)
          : [],
      ),
    ),
  );
  const stated = await connectors.list();
  return stated.filter(({ id }) => asked.has(id)).map(({ id, name }) => ({ id, name }));
}

/** The app's own sets, and those of other apps that its forms use: the package stands by itself. */
async function setsFor(
  appId: string,
  inside: readonly StoredDefinition[],
  { definitions }: Pick<DefinitionPorts, 'definitions'>,
) {
  const used = new Set(inside.flatMap(({ refs }) => refs));
  const sets = await definitions.list({ kind: 'option-set' });
  return inOrder(sets.filter((set) => set.appId === appId || used.has(set.id))).map((set) => part(set, OptionSetDraft));
}

const inOrder = (definitions: readonly StoredDefinition[]) =>
  [...definitions].sort((one, other) => (one.key < other.key ? -1 : 1));

/** Id, version and the like, which a publication knows of itself, are left out: they are made anew. */
function part<S extends z.ZodType>({ id, key, draft, published }: StoredDefinition, schema: S) {
  return { id, key, draft: schema.parse(draft), published: published === null ? null : schema.parse(published) };
}
