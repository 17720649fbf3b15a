import type { Condition, Sort } from '@mortise/core';
import type { ListField } from '../list/list-fields.ts';
import type { Export, ExportWish } from './use-exports.ts';

/** What a list shows at the moment, for the choices of an export to begin with. */
export interface Listed {
  readonly filter: Condition | null;
  readonly sort: readonly Sort[];
  readonly search: string;
  /** Ids of its columns. */
  readonly columns: readonly string[];
}

export type Reach = 'all' | 'list' | 'picked';

/** What somebody chose in the dialog. */
export interface ExportChoices extends Pick<Export['how'], 'format' | 'values' | 'subforms' | 'attachments'> {
  readonly reach: Reach;
  readonly fields: readonly string[];
}

/** Picked records are what somebody means who picked some; else what the list shows, where that is not everything. */
export const firstChoices = ({ filter, search, columns }: Listed, picked: readonly string[]): ExportChoices => ({
  reach: picked.length > 0 ? 'picked' : filter !== null || search !== '' ? 'list' : 'all',
  format: 'xlsx',
  fields: columns,
  values: 'shown',
  subforms: 'merged',
  attachments: 'none',
});

export function exportWish(choices: ExportChoices, listed: Listed, picked: readonly string[]): ExportWish {
  const { reach, fields, ...how } = choices;
  const { filter, search, sort } = listed;
  const records: ExportWish['records'] =
    reach === 'all'
      ? { kind: 'all' }
      : reach === 'list'
        ? { kind: 'list', filter, search }
        : { kind: 'picked', ids: [...picked] };
  return { ...how, records, fields: [...fields], sort: [...sort] };
}

const chosen = (fields: readonly ListField[], ids: readonly string[]) => fields.filter(({ id }) => ids.includes(id));

/** Is there anything to decide about rows of subforms? */
export const hasRows = (fields: readonly ListField[], ids: readonly string[]): boolean =>
  chosen(fields, ids).some(({ kind }) => kind === 'rows');

/** Could files come along? */
export const hasFiles = (fields: readonly ListField[], ids: readonly string[]): boolean =>
  chosen(fields, ids).some(
    ({ kind, columns, isMasked }) =>
      !isMasked && (kind === 'files' || columns.some((column) => column.kind === 'files')),
  );
