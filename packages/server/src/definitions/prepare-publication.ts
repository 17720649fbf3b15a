import {
  type AppError,
  type Block,
  type DefinitionWrite,
  err,
  type FieldCatalog,
  fillsOf,
  type OptionsOf,
  ok,
  ordersIn,
  type PublishedForm,
  type PublishedOptionSet,
  type PublishedView,
  planTable,
  publishApp,
  publishDuplicateRule,
  publishForm,
  publishHome,
  publishOptionSet,
  publishPage,
  publishPublicForm,
  publishRole,
  publishView,
  type Result,
  rewordingOf,
  type StoredDefinition,
  wantedIndexes,
} from '@mortise/core';
import { followersOf } from './followers.ts';
import { keysDue } from './keys-due.ts';
import { formIn, refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';

/** A definition and what of it is to be published. */
export interface Publication {
  readonly definition: StoredDefinition;
  readonly content: unknown;
  /** That is stored beside the publication: the same as `content`, except where work in progress stays unpublished. */
  readonly draft: unknown;
  /** Of the draft, at the moment of publishing. */
  readonly revision: number;
  readonly note: string | null;
}

/**
 * Checks drafts against each other and against what is published, and gives what to write: publications, table changes
 * and indexes. Several at once may point to each other, as the forms of one workbook do. `inserted` are definitions made
 * in the same transaction.
 */
export async function preparePublication(
  given: readonly Publication[],
  inserted: readonly StoredDefinition[],
  { definitions, catalog }: Pick<DefinitionPorts, 'definitions' | 'catalog'>,
): Promise<Result<DefinitionWrite[]>> {
  const others = [...(await definitions.list({})), ...inserted].filter(
    ({ id }) => !given.some((one) => one.definition.id === id),
  );
  const blocksOf = blocksAmong(given, others);
  const optionsOf = optionsAmong(given, others);

  const contents = new Map<string, unknown>();
  for (const { definition, content } of given) {
    const published = strict(definition, content, { blocksOf, optionsOf }, catalog);
    if (!published.ok) return err(withDefinition(published.error, definition, given.length > 1));
    contents.set(definition.id, published.value);
  }
  const followers = followersOf(contents, others, optionsOf, catalog);
  for (const { definition, content } of followers) contents.set(definition.id, content);
  const publications = [...given, ...followers];

  return ok([
    ...publications.map(({ definition, draft, revision, note }): DefinitionWrite => {
      const published = contents.get(definition.id);
      const refs = refsWith(definition, { draft, published }, catalog);
      const version = (definition.version ?? 0) + 1;
      return { kind: 'publish', id: definition.id, revision, version, published, refs, note };
    }),
    ...tableWrites(publications, contents, catalog),
    ...derivedWrites(publications, contents, catalog),
    ...rewordWrites(publications, contents, catalog),
    ...keysDue(publications, others, contents, catalog),
    ...indexWrites(
      publications,
      others.filter(({ id }) => !contents.has(id)),
      contents,
      catalog,
    ),
  ]);
}

type BlocksOf = (formId: string, options?: { drafts: boolean }) => Block[] | null;

/** Blocks of published forms and of those about to be; of a mere draft where a view is made before its form is published. */
function blocksAmong(publications: readonly Publication[], others: readonly StoredDefinition[]): BlocksOf {
  return (formId, { drafts } = { drafts: false }) => {
    const fresh = publications.find(({ definition }) => definition.id === formId && definition.kind === 'form');
    if (fresh) return formIn(fresh.content)?.blocks ?? null;
    const other = others.find(({ id, kind }) => id === formId && kind === 'form');
    const content = other?.published ?? (drafts ? other?.draft : null);
    return formIn(content)?.blocks ?? null;
  };
}

/** Options of published sets and of those about to be. */
function optionsAmong(publications: readonly Publication[], others: readonly StoredDefinition[]): OptionsOf {
  const sets = new Map([
    ...others.map(({ id, kind, published }) => [id, kind === 'option-set' ? published : null] as const),
    ...publications.map(
      ({ definition: { id, kind }, content }) => [id, kind === 'option-set' ? content : null] as const,
    ),
  ]);
  return (setId) => (sets.get(setId) as PublishedOptionSet | null | undefined)?.options ?? null;
}

function strict(
  definition: StoredDefinition,
  content: unknown,
  { blocksOf, optionsOf }: { readonly blocksOf: BlocksOf; readonly optionsOf: OptionsOf },
  catalog: FieldCatalog,
): Result<unknown> {
  if (definition.kind === 'app') return publishApp(content);
  if (definition.kind === 'view') {
    const { formId } = content as { formId: string };
    return publishView(content, blocksOf(formId, { drafts: true }), catalog);
  }
  if (definition.kind === 'public-form') {
    const { formId } = content as { formId: string };
    return publishPublicForm(content, blocksOf(formId), catalog);
  }
  if (definition.kind === 'option-set') return publishOptionSet(content);
  if (definition.kind === 'role') return publishRole(content, (formId) => blocksOf(formId, { drafts: true }), catalog);
  if (definition.kind === 'duplicate-rule') return publishDuplicateRule(content, blocksOf, catalog);
  if (definition.kind === 'page') return publishPage(content, (formId) => blocksOf(formId, { drafts: true }), catalog);
  if (definition.kind === 'home') return publishHome(content, blocksOf, catalog);
  const { id, appId, key, version } = definition;
  const previous = definition.published as PublishedForm | null;
  return publishForm(content, catalog, { id, appId, key, version: (version ?? 0) + 1, previous, blocksOf, optionsOf });
}

/** In a batch, issues say which definition they belong to. */
function withDefinition(error: AppError, { id }: StoredDefinition, isBatch: boolean): AppError {
  if (error.code !== 'invalid' || !isBatch) return error;
  return { code: 'invalid', issues: error.issues.map((one) => ({ ...one, path: [id, ...one.path] })) };
}

function tableWrites(
  publications: readonly Publication[],
  contents: ReadonlyMap<string, unknown>,
  catalog: FieldCatalog,
): DefinitionWrite[] {
  const changes = publications.flatMap(({ definition }) =>
    definition.kind === 'form'
      ? planTable(definition.published as PublishedForm | null, contents.get(definition.id) as PublishedForm, catalog)
      : [],
  );
  return changes.length > 0 ? [{ kind: 'tables', changes }] : [];
}

/** Derived and calculated fields that are new, or come about otherwise than before. */
function derivedWrites(
  publications: readonly Publication[],
  contents: ReadonlyMap<string, unknown>,
  catalog: FieldCatalog,
): DefinitionWrite[] {
  return publications.flatMap(({ definition: { id, kind, published } }): DefinitionWrite[] => {
    if (kind !== 'form') return [];
    const fieldIds = fillsOf(published as PublishedForm | null, contents.get(id) as PublishedForm, catalog);
    return fieldIds.length > 0 ? [{ kind: 'derive', formId: id, fieldIds }] : [];
  });
}

/** Titles and search words of records that are others once the forms are published. */
const rewordWrites = (
  publications: readonly Publication[],
  contents: ReadonlyMap<string, unknown>,
  catalog: FieldCatalog,
): DefinitionWrite[] =>
  publications.flatMap(({ definition: { id, kind, published } }): DefinitionWrite[] => {
    if (kind !== 'form') return [];
    const due = rewordingOf(published as PublishedForm | null, contents.get(id) as PublishedForm, catalog);
    return due ? [{ kind: 'reword', formId: id, ...due }] : [];
  });

/** Indexes of every form that is published, or whose shared views are, or that rollups of a published one search. */
function indexWrites(
  publications: readonly Publication[],
  others: readonly StoredDefinition[],
  contents: ReadonlyMap<string, unknown>,
  catalog: FieldCatalog,
): DefinitionWrite[] {
  const all = [
    ...publications.map(({ definition }) => ({ ...definition, published: contents.get(definition.id) })),
    ...others,
  ];
  const views = all.filter(({ kind, ownerId, published }) => kind === 'view' && ownerId === null && published);
  const published = all.flatMap((each) =>
    each.kind === 'form' && each.published ? [each.published as PublishedForm] : [],
  );
  const rollups = published.flatMap((form) => ordersIn(form, catalog));
  const before = new Map(publications.map(({ definition }) => [definition.id, definition.published]));
  const searchedBy = (id: string) =>
    [before.get(id), contents.get(id)].flatMap((form) =>
      form ? ordersIn(form as PublishedForm, catalog).map(({ formId }) => formId) : [],
    );
  const formOf = (view: unknown) => (view as PublishedView).formId;
  const touched = new Set(
    publications.flatMap(({ definition: { id, kind, ownerId } }) => {
      if (kind === 'form') return [id, ...searchedBy(id)];
      return kind === 'view' && ownerId === null ? [formOf(contents.get(id))] : [];
    }),
  );
  const searching = (formId: string) => rollups.filter((rollup) => rollup.formId === formId);
  return [...touched].flatMap((formId): DefinitionWrite[] => {
    const form = all.find(({ id }) => id === formId)?.published as PublishedForm | null | undefined;
    if (!form) return [];
    const shown = views
      .filter(({ published }) => formOf(published) === formId)
      .map(({ id, published }) => ({ id, view: published as PublishedView }));
    return [{ kind: 'indexes', formId, wanted: wantedIndexes(form, shown, catalog, searching(formId)) }];
  });
}
