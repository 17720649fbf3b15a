import { isPointer } from '../../records/pointer.ts';
import { type Sql, sql } from '../../sql.ts';
import type { Domain, Given } from './domain.ts';
import { idOf, idSet } from './ids.ts';

const id = idOf('uuid');
const ids = idSet('uuid');

/** No two records bear one id, whatever their forms: a right side may say it alone. */
const idIn = (json: unknown) => (isPointer(json) ? json.id : json);

const idsAlone = (given: Given): Given =>
  given.is !== 'value'
    ? given
    : { ...given, value: Array.isArray(given.value) ? given.value.map(idIn) : idIn(given.value) };

const idColumn = (column: Sql) => sql`(${column} ->> 'id')::uuid`;

/** Ids of all records that a value of kind `pointers` names, as uuid[], in the words of its index; null of none. */
export const idsOfPointers = (column: Sql): Sql => sql`public.pointed_ids(${column})`;

/** Wanted alone or several: ids without the forms. */
const wantedIds: typeof ids = { ...ids, want: (given, surroundings) => ids.want(idsAlone(given), surroundings) };

/** A record of one of several forms. Records are told apart by their ids. */
export const pointer: typeof id = {
  ...id,
  read: (json) => (isPointer(json) ? id.read(json.id) : null),
  want: (given, surroundings) => id.want(idsAlone(given), surroundings),
  bindColumn: idColumn,
  column: idColumn,
  isEmpty: (column) => sql`coalesce(${column}, 'null') = 'null'`,
  list: wantedIds as Domain,
};

const several: typeof ids = {
  ...wantedIds,
  read: (json) => ids.read(Array.isArray(json) ? json.filter(isPointer).map(idIn) : json),
  bindColumn: (column) => sql`nullif(${idsOfPointers(column)}, '{}')`,
  column: idsOfPointers,
  isEmpty: (column) => sql`coalesce(${column}, 'null') in ('null', '[]')`,
};

/** Records of any of several forms, as a set. */
export const pointers: typeof ids = { ...several, list: several as Domain };

/** Forms as a right side. */
export const forms = idSet('text');
/** The form of a record that is named, as text; for `pointers` the forms of all, as a JSON array of texts. */
export const formColumn = (column: Sql): Sql => sql`(${column} ->> 'formId')`;
export const formsColumn = (column: Sql): Sql => sql`jsonb_path_query_array(${column}, '$[*].formId')`;
