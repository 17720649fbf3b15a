import type { Field, LiveRecord } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

export const nothingConcealed: ReadonlySet<string> = new Set();

/**
 * Ids of the fields and columns that rules hide in this record, where somebody asks: what they hold is not said anew,
 * and nobody who fills in the record could put it right.
 */
export function concealedIn(live: LiveRecord, { fields, hasRanges }: FormShape): ReadonlySet<string> {
  if (!hasRanges) return nothingConcealed;
  const isHidden = ({ id, block }: Field) => live.stateOf(id)?.visible === false && !block.hidden;
  return new Set(
    fields.flatMap((field) =>
      isHidden(field)
        ? [field.id, ...field.columns.map(({ id }) => id)]
        : field.columns.filter(isHidden).map(({ id }) => id),
    ),
  );
}
