import {
  conversionsOf,
  type DefinitionWrite,
  type FieldCatalog,
  formsKeyedAnew,
  type PublishedDuplicateRule,
  type PublishedForm,
  type StoredDefinition,
} from '@mortise/core';
import type { Publication } from './prepare-publication.ts';

/** Forms whose records are keyed anew for duplicate rules: other rules hold for them, or what is compared is converted. */
export function keysDue(
  publications: readonly Publication[],
  others: readonly StoredDefinition[],
  contents: ReadonlyMap<string, unknown>,
  catalog: FieldCatalog,
): DefinitionWrite[] {
  const rules = [
    ...publications.map(({ definition }) => ({ ...definition, published: contents.get(definition.id) })),
    ...others,
  ].flatMap(({ kind, published }) =>
    kind === 'duplicate-rule' && published ? [published as PublishedDuplicateRule] : [],
  );
  return keyAnew(
    publications.flatMap(({ definition: { id, kind, published } }) => {
      if (kind === 'duplicate-rule')
        return formsKeyedAnew(published as PublishedDuplicateRule | null, contents.get(id) as PublishedDuplicateRule);
      if (kind !== 'form') return [];
      const converted = conversionsOf(published as PublishedForm | null, contents.get(id) as PublishedForm, catalog);
      return converted.some(({ to }) => rules.some((rule) => compares(rule, id, to.id))) ? [id] : [];
    }),
  );
}

/** The same where rules go, or come back. */
export const keysDueWithout = (definitions: readonly StoredDefinition[]): DefinitionWrite[] =>
  keyAnew(
    definitions.flatMap(({ kind, published }) =>
      kind === 'duplicate-rule' ? formsKeyedAnew(published as PublishedDuplicateRule | null, null) : [],
    ),
  );

const compares = ({ forms }: PublishedDuplicateRule, formId: string, fieldId: string) =>
  forms.some((form) => form.formId === formId && Object.values(form.fields).flat().includes(fieldId));

const keyAnew = (formIds: readonly string[]): DefinitionWrite[] =>
  formIds.length > 0 ? [{ kind: 'key-records', formIds: [...new Set(formIds)] }] : [];
