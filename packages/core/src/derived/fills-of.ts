import { canKeepValues } from '../definitions/can-keep-values.ts';
import { sameJson } from '../definitions/difference.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import type { Derivation, RollupDerivation } from './derivation.ts';
import { calculatedFrom } from './reads-of.ts';

interface Kept {
  readonly field: Field;
  readonly derivation: Derivation;
}

/** Fields whose values are derived and stored: what writing elsewhere keeps exact. */
export const keptDerivations = (form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): Kept[] =>
  withColumns(fieldsOf(form, catalog)).flatMap((field) => {
    const derivation = field.storage.in === 'column' ? field.type.derive?.(field.config) : null;
    return derivation ? [{ field, derivation }] : [];
  });

/** Columns of subforms behind their subform. */
const withColumns = (fields: readonly Field[]) => fields.flatMap((field) => [field, ...field.columns]);

/**
 * Ids of fields and columns whose stored values have to be computed for every record once `next` is published: derived
 * ones that are taken from elsewhere than before, and calculated ones that are new, have another formula, or read fields
 * that became something else.
 */
export function fillsOf(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): string[] {
  if (!previous) return [];
  const before = new Map(keptDerivations(previous, catalog).map((kept) => [kept.field.id, kept]));
  const isSame = ({ field, derivation }: Kept) => {
    const old = before.get(field.id);
    return old && canKeepValues(old.field, field) && sameJson(old.derivation, derivation);
  };
  const derived = keptDerivations(next, catalog).filter((kept) => !isSame(kept));
  const recipes = new Map(calculatedFields(previous, catalog));
  const calculated = calculatedFields(next, catalog).filter(([id, recipe]) => recipes.get(id) !== recipe);
  return [...derived.map(({ field }) => field.id), ...calculated.map(([id]) => id)];
}

/** Calculated fields by id, each with a text that two of them share exactly when they calculate the same. */
function calculatedFields(form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): [id: string, recipe: string][] {
  const fields = fieldsOf(form, catalog);
  const read = (id: string) => {
    const field = withColumns(fields).find((candidate) => candidate.id === id);
    return [id, ...[field, ...(field?.columns ?? [])].map((one) => [one?.kind, one?.type.choices?.(one.config)])];
  };
  return withColumns(fields).flatMap((field): [string, string][] => {
    const { id, type, config, storage } = field;
    if (!type.supports.computed || !type.compute?.(config) || storage.in !== 'column') return [];
    const recipe = type.recipe ? type.recipe(config) : config;
    return [[id, JSON.stringify([type.type, storage, recipe, ...calculatedFrom(field).map(read)])]];
  });
}

/** Rollups of a form that must find the next best value when the best one goes. */
export const ordersIn = (form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): RollupDerivation[] =>
  keptDerivations(form, catalog).flatMap(({ derivation }) =>
    derivation.kind === 'rollup' && (derivation.aggregate === 'min' || derivation.aggregate === 'max')
      ? [derivation]
      : [],
  );
