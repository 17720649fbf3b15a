import type { Field, FieldState, Row, StateOf } from '@mortise/core';

/** May a person type into cells of the column, or into the one of the row, as the rules make it? */
export function mayType({ id, block, type }: Field, stateOf: StateOf | undefined, row?: Row): boolean {
  const state = stateOf?.(id, row);
  return (state ? state.visible && state.editable : !block.readOnly) && !type.supports.generated;
}

/** Is the cell one that the rules hide in its row? */
export const isAbsent = ({ block }: Field, state: FieldState | undefined): boolean =>
  state?.visible === false && !block.hidden;

/** Is the cell an empty one that its row asks for, and not the whole column? */
export const isRequiredHere = ({ id, key }: Field, stateOf: StateOf | undefined, row: Row): boolean =>
  (row[key] ?? null) === null && stateOf?.(id, row)?.required === true && !stateOf(id)?.required;
