import type { PublishedForm } from '../definitions/form.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { targetOf, targetsOf } from '../records/target-of.ts';
import type { RelatedVia } from './page.ts';

/** A way from the records of a form to those of another, or back. */
export interface RelatedWay {
  readonly via: RelatedVia;
  readonly field: Field;
  /** Whose records are found. */
  readonly form: PublishedForm;
}

/** Does a record hold by this field which others it points to? */
const points = ({ storage }: Field, formId: string) =>
  (storage.in === 'column' || storage.in === 'link') && targetsOf(storage).includes(formId);

/** Every way to other records: first from those that point here, form by form, then along the form's own fields. */
export function relatedWays(
  form: PublishedForm,
  forms: readonly PublishedForm[],
  catalog: FieldCatalog,
): readonly RelatedWay[] {
  const coming = forms.flatMap((other) =>
    fieldsOf(other, catalog)
      .filter((field) => points(field, form.id))
      .map(
        (field): RelatedWay => ({ via: { direction: 'in', formId: other.id, fieldId: field.id }, field, form: other }),
      ),
  );
  const going = fieldsOf(form, catalog).flatMap((field) =>
    forms
      .filter((other) => points(field, other.id) && targetOf(field.storage) === other.id)
      .map(
        (other): RelatedWay => ({ via: { direction: 'out', formId: form.id, fieldId: field.id }, field, form: other }),
      ),
  );
  return [...coming, ...going];
}

export const sameVia = (one: RelatedVia, other: RelatedVia): boolean =>
  one.direction === other.direction && one.formId === other.formId && one.fieldId === other.fieldId;
