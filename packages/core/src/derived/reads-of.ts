import { fieldsIn } from '../conditions/fields-in.ts';
import { isSystemField } from '../definitions/system-fields.ts';
import { formulaRefs, splitRef } from '../formula/formula-refs.ts';
import type { Field } from '../records/storage.ts';

/** A field of some form. */
export interface FieldPlace {
  readonly formId: string;
  readonly fieldId: string;
}

/** Every field whose values decide what a derived field of `formId` holds; none for one that a person fills. */
export function readsOf(formId: string, { type, config }: Pick<Field, 'type' | 'config'>): FieldPlace[] {
  const derivation = type.derive?.(config);
  if (!derivation) return [];
  if (derivation.kind === 'lookup') {
    return [
      { formId, fieldId: derivation.through },
      { formId: derivation.formId, fieldId: derivation.fieldId },
    ];
  }
  const { side, via, fieldId, condition } = derivation;
  const theirs = [...(fieldId === null ? [] : [fieldId]), ...fieldsIn(condition)].filter((id) => !isSystemField(id));
  return [
    { formId: side === 'ours' ? formId : derivation.formId, fieldId: via },
    ...theirs.map((id) => ({ formId: derivation.formId, fieldId: id })),
  ];
}

/** Fields of the same form that a calculated field is calculated from: of a column, its subform. */
export const calculatedFrom = (field: Pick<Field, 'type' | 'config'>): string[] => [
  ...new Set(refsIn(field).map((ref) => splitRef(ref).field)),
];

/** Columns of subforms that it is calculated from. */
export const columnsRead = (field: Pick<Field, 'type' | 'config'>): string[] => [
  ...new Set(refsIn(field).flatMap((ref) => splitRef(ref).column ?? [])),
];

function refsIn({ type, config }: Pick<Field, 'type' | 'config'>): string[] {
  const computation = type.supports.computed ? (type.compute?.(config) ?? null) : null;
  if (!computation) return [];
  const refs = 'formula' in computation ? formulaRefs(computation.formula) : computation.refs;
  return refs.filter((ref) => !isSystemField(ref));
}
