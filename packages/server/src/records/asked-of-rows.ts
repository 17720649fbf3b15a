import type {
  Actor,
  ListRead,
  ListRows,
  Place,
  PublishedForm,
  Reach,
  RecordPage,
  RecordQuery,
  Selection,
  SystemFieldId,
} from '@mortise/core';
import { writeCursor } from './cursor.ts';
import { isId } from './is-id.ts';

const mostInList = 200;
const systemTitles: readonly SystemFieldId[] = ['$created_by', '$updated_by', '$owner', '$department'];

/** Which records are asked for, within what the actor reaches. */
export function selectionOf(
  actor: Actor,
  now: Date,
  reach: Reach,
  related: ReadonlyMap<string, Reach>,
  { ids, filter, search, deleted }: RecordQuery,
): Selection {
  return {
    actor,
    now,
    reach,
    related,
    ids: ids?.filter(isId) ?? null,
    filter: filter ?? null,
    search: search?.trim() || null,
    deleted: deleted ?? false,
  };
}

/** Fields that are asked for and may be seen; all of the latter when nothing is asked. */
export function wantedOf(
  { visible, masked, mayReadOwner }: Reach,
  { fields }: RecordQuery,
): Pick<ListRead, 'fields' | 'systemTitles'> {
  const shown = [...visible, ...masked];
  const named = mayReadOwner ? systemTitles : systemTitles.filter((id) => id !== '$owner');
  if (!fields) return { fields: shown, systemTitles: named };
  const wanted = new Set(fields);
  return {
    fields: shown.filter(({ id }) => wanted.has(id)),
    systemTitles: named.filter((id) => wanted.has(id)),
  };
}

/** How many at a time. */
export const limitOf = ({ limit }: Pick<RecordQuery, 'limit'>, otherwise: number, most = mostInList) =>
  Math.min(Math.max(Math.trunc(limit ?? otherwise), 1), most);

/** Groups, each with where its next page begins. */
export const withCursors = <G extends { readonly next: Place | null }>(
  groups: readonly G[],
  form: PublishedForm,
  sort: NonNullable<RecordQuery['sort']>,
) => groups.map(({ next, ...group }) => ({ ...group, nextCursor: next && writeCursor(next, form.id, sort) }));

/** A page as it is answered. */
export const pageOf = (
  { items, titles, next }: ListRows,
  form: PublishedForm,
  sort: RecordQuery['sort'] & {},
): RecordPage => ({
  items,
  titles,
  nextCursor: next && writeCursor(next, form.id, sort),
});
