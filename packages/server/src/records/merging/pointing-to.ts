import { type Field, type FieldCatalog, type PublishedForm, targetsOf } from '@mortise/core';
import { shapeOf } from '../form-shape.ts';

/** A field that may name records of a form, whatever becomes of it when they are deleted. */
export interface PointingPlace {
  readonly field: Field;
  /** Of a column, its subform. */
  readonly subform: Field | null;
}

/** By form, the fields and columns of it that people point with to records of `formId`. What is derived follows by itself. */
export function pointingTo(
  forms: readonly PublishedForm[],
  catalog: FieldCatalog,
  formId: string,
): { readonly form: PublishedForm; readonly places: readonly PointingPlace[] }[] {
  const points = ({ storage, type }: Field) =>
    (storage.in === 'column' || storage.in === 'link') && !type.derive && targetsOf(storage).includes(formId);
  return forms.flatMap((form) => {
    const places = shapeOf(form, catalog).fields.flatMap((field): PointingPlace[] => [
      ...(points(field) ? [{ field, subform: null }] : []),
      ...field.columns.filter(points).map((column) => ({ field: column, subform: field })),
    ]);
    return places.length > 0 ? [{ form, places }] : [];
  });
}
