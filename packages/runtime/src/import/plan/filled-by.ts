import type { DraftSheet } from './draft.ts';

/** Ids of the fields, `$id` and `$owner` among them, that columns of the sheet go into. */
export const filledBy = ({ columns }: Pick<DraftSheet, 'columns'>): ReadonlySet<string> =>
  new Set(columns.flatMap(({ target }) => (target.kind === 'field' ? [target.fieldId] : [])));
