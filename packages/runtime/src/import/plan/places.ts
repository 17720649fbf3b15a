import { type Field, mayFill, type Text, targetsOf, tellsRecords } from '@mortise/core';
import type { SheetAnalysis } from '../analysis.ts';
import type { DraftSheet } from './draft.ts';
import { filledBy } from './filled-by.ts';

/** Where a column of a file may go in a form that is there. */
export interface Place {
  /** Of a field, or of a column of a subform; `$owner`; `$id`. */
  readonly id: string;
  readonly label: Text;
  /** The subform that it belongs to. */
  readonly within: Text | null;
  readonly field: Field | null;
}

const owner: Place = { id: '$owner', label: { zh: '负责人', en: 'Owner' }, within: null, field: null };
const recordId: Place = { id: '$id', label: { zh: '记录 ID', en: 'Record ID' }, within: null, field: null };

export const placesOf = (fields: readonly Field[]): readonly Place[] => [
  ...fields.filter(mayFill).map((field) => ({ id: field.id, label: field.block.label, within: null, field })),
  ...fields.flatMap((subform) =>
    subform.columns
      .filter(mayFill)
      .map((field) => ({ id: field.id, label: field.block.label, within: subform.block.label, field })),
  ),
  owner,
  recordId,
];

export const placeOf = (fields: readonly Field[], id: string): Place | undefined =>
  placesOf(fields).find((place) => place.id === id);

/** Those of the places that columns go into by which records can be told. */
export function keyChoices(own: DraftSheet, fields: readonly Field[]): readonly Place[] {
  const filled = filledBy(own);
  return placesOf(fields).filter(
    ({ id, within, field }) =>
      filled.has(id) && within === null && (id === '$id' || (field !== null && tellsRecords(field))),
  );
}

/** The key that tells records most surely: their id, what the form keeps unique, what the file repeats nowhere. */
export function likelyKeys(own: DraftSheet, analysed: SheetAnalysis, fields: readonly Field[]): string[] {
  const choices = keyChoices(own, fields);
  const isUniqueInFile = (id: string) =>
    own.columns.some(
      ({ column, target }) =>
        target.kind === 'field' && target.fieldId === id && analysed.columns[column]?.guess.isUnique,
    );
  const best =
    choices.find(({ id }) => id === '$id') ??
    choices.find(({ field }) => field?.block.unique || field?.type.supports.generated) ??
    choices.find(({ id }) => isUniqueInFile(id));
  return best ? [best.id] : [];
}

/** The forms whose records a column names; none where it names no records, or people. */
export const formsNamedBy = (place: Place | undefined): readonly string[] =>
  place?.field ? targetsOf(place.field.storage) : [];

const people = new Set(['user', 'department']);

/** Does it look names up that may not be found? */
export const looksUp = (place: Place | undefined): boolean =>
  place?.id === '$owner' || people.has(place?.field?.type.type ?? '') || formsNamedBy(place).length > 0;
