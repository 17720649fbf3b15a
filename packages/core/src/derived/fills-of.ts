import type { PublishedForm } from '../definitions/form.ts';
import { canKeepValues } from '../definitions/table-plan.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import type { Derivation, RollupDerivation } from './derivation.ts';

interface Kept {
  readonly field: Field;
  readonly derivation: Derivation;
}

/** Fields whose values are derived and stored: what writing elsewhere keeps exact. */
export const keptDerivations = (form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): Kept[] =>
  fieldsOf(form, catalog).flatMap((field) => {
    const derivation = field.storage.in === 'column' ? field.type.derive?.(field.config) : null;
    return derivation ? [{ field, derivation }] : [];
  });

/** Ids of fields whose stored values have to be computed for every record once `next` is published. */
export function fillsOf(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): string[] {
  if (!previous) return [];
  const before = new Map(keptDerivations(previous, catalog).map((kept) => [kept.field.id, kept]));
  const isSame = ({ field, derivation }: Kept) => {
    const old = before.get(field.id);
    return old && canKeepValues(old.field, field) && JSON.stringify(old.derivation) === JSON.stringify(derivation);
  };
  return keptDerivations(next, catalog)
    .filter((kept) => !isSame(kept))
    .map(({ field }) => field.id);
}

/** Rollups of a form that must find the next best value when the best one goes. */
export const ordersIn = (form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog): RollupDerivation[] =>
  keptDerivations(form, catalog).flatMap(({ derivation }) =>
    derivation.kind === 'rollup' && (derivation.aggregate === 'min' || derivation.aggregate === 'max')
      ? [derivation]
      : [],
  );
