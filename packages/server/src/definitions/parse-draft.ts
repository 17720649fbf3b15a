import {
  AppDraft,
  type DefinitionKind,
  DuplicateRuleDraft,
  type FieldCatalog,
  FormDraft,
  HomeDraft,
  OptionSetDraft,
  PageDraft,
  PublicFormDraft,
  parse,
  type Result,
  RoleDraft,
  refsOf,
  type StoredDefinition,
  ViewDraft,
} from '@mortise/core';

const schemas = {
  app: AppDraft,
  form: FormDraft,
  view: ViewDraft,
  'public-form': PublicFormDraft,
  'option-set': OptionSetDraft,
  role: RoleDraft,
  'duplicate-rule': DuplicateRuleDraft,
  page: PageDraft,
  home: HomeDraft,
};

/** The draft with its defaults filled in. Permissive: unfinished work is a draft, only what is no draft at all is refused. */
export const parseDraft = (
  kind: DefinitionKind,
  draft: unknown,
): Result<
  | AppDraft
  | FormDraft
  | ViewDraft
  | PublicFormDraft
  | OptionSetDraft
  | RoleDraft
  | DuplicateRuleDraft
  | PageDraft
  | HomeDraft
> => parse(schemas[kind], draft);

/** A form's draft or publication as a draft; null when it is none. */
export function formIn(content: unknown): FormDraft | null {
  const form = FormDraft.safeParse(content);
  return form.success ? form.data : null;
}

/** What a definition will point to with this draft and this publication. */
export const refsWith = (
  { kind }: Pick<StoredDefinition, 'kind'>,
  contents: { draft: unknown; published: unknown },
  catalog: FieldCatalog,
): string[] => [...new Set([...refsOf(kind, contents.draft, catalog), ...refsOf(kind, contents.published, catalog)])];
