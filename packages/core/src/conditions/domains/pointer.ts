import { isPointer } from '../../records/pointer.ts';
import { type Sql, sql } from '../../sql.ts';
import { idOf, idSet } from './ids.ts';

const id = idOf('uuid');

/** No two records bear one id, whatever their forms: a right side may say it alone. */
const idIn = (json: unknown) => (isPointer(json) ? json.id : json);

const idColumn = (column: Sql) => sql`(${column} ->> 'id')::uuid`;

/** Records of one of several forms. They are told apart by their ids. */
export const pointer: typeof id = {
  ...id,
  read: (json) => (isPointer(json) ? id.read(json.id) : null),
  want: (given, surroundings) =>
    id.want(given.is === 'value' ? { ...given, value: idIn(given.value) } : given, surroundings),
  bindColumn: idColumn,
  column: idColumn,
  isEmpty: (column) => sql`coalesce(${column}, 'null') = 'null'`,
};

/** Forms as a right side. */
export const forms = idSet('text');
export const formColumn = (column: Sql): Sql => sql`(${column} ->> 'formId')`;
