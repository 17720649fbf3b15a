import {
  type Actor,
  type Condition,
  identifier,
  joinSql,
  type Reach,
  raw,
  type Selection,
  type Sql,
  sql,
} from '@mortise/core';
import { tsqueryOf } from '../search/needle.ts';
import { wordsOf } from '../search/words.ts';
import { row, type TargetOf } from './columns.ts';
import { conditionSql, type TitlesIn } from './condition-sql.ts';

const and = raw(' and ');
const or = raw(' or ');

/** Without an actor nothing is read for anybody, as when the writer locks rows. */
type Reading = Pick<Selection, 'reach' | 'related'> & Partial<Pick<Selection, 'actor' | 'now'>>;

/** The forms that expressions of this selection may read from. */
export const targetsOf =
  ({ reach, related, actor, now }: Reading): TargetOf =>
  (formId) => {
    const target = formId === reach.form.id ? reach : related.get(formId);
    if (!target) return undefined;
    // A scope is over the record's own fields; one that looks further would not end.
    const within = actor && now ? scopeSql(actor, now, target, () => undefined) : [];
    return { ...target, within };
  };

/** The `where` of everything that reads rows: alive, within reach, filtered, searched. */
export function selectionSql(selection: Selection): Sql[] {
  const { actor, now, reach, ids, filter, search, deleted } = selection;
  const targetOf = targetsOf(selection);
  return [
    deleted ? sql`${row}.deleted_at is not null` : sql`${row}.deleted_at is null`,
    ...(ids ? [sql`${row}.id = any(${ids}::uuid[])`] : []),
    ...scopeSql(actor, now, reach, targetOf),
    ...(filter ? [filterSql(filter, actor, now, reach, targetOf)] : []),
    ...(search === null ? [] : searchSql(reach, search)),
  ];
}

/** What a person filters by: of titles they learn no more than they may read. */
export function filterSql(filter: Condition, actor: Actor, now: Date, reach: Reach, targetOf: TargetOf): Sql {
  return conditionSql(filter, actor, now, reach, targetOf, (target) => (target?.mayReadTitle ? target.within : null));
}

/** A scope is an administrator's word, so it may look at titles that the actor may not. */
export function scopeSql(actor: Actor, now: Date, reach: Reach, targetOf: TargetOf): Sql[] {
  const { scope, shared, form } = reach;
  if (scope === true) return [];
  const within = scope === false ? raw('false') : conditionSql(scope, actor, now, reach, targetOf, everyTitle);
  return [shared === null ? within : sql`(${within} or ${sharedSql(form.id, actor, shared)})`];
}

/** True of the rows whose team the actor is in. Nothing inside depends on the row: it runs once. */
const sharedSql = (formId: string, { userId, departmentIds }: Actor, shared: 'any' | 'editable'): Sql =>
  sql`${row}.id in (select m.record_id from record_members m where m.form_id = ${formId}::uuid
    and (m.user_id = ${userId}::uuid or m.department_id = any(${departmentIds}::uuid[]))${shared === 'editable' ? raw(' and m.may_edit') : raw('')})`;

/** Were they taken for unknown where they are only not at hand, a scope by a negative would let through too much. */
const everyTitle: TitlesIn = (target) => {
  if (!target) throw new Error('A scope asks for titles of a form that is not at hand.');
  return [];
};

/**
 * Tokens hold what all fields say. Where one of those is hidden from the actor, a hit must also show in a field that is
 * not, or search would tell what the field does not.
 */
export function searchSql(reach: Reach, search: string): Sql[] {
  const query = tsqueryOf(search);
  if (query === null) return search.trim() === '' ? [] : [raw('false')];
  const found = sql`${row}.search_tokens @@ ${query}::tsquery`;
  const visible = new Map(reach.visible.map(({ id, columns }) => [id, columns.length]));
  if (reach.fields.every(({ id, columns }) => visible.get(id) === columns.length)) return [found];
  const texts = reach.visible.filter(({ kind, storage }) => kind === 'text' && storage.in === 'column');
  if (texts.length === 0) return [raw('false')];
  const shown = wordsOf(search).map(({ text }) => {
    const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return sql`(${joinSql(
      texts.map(({ key }) => sql`${row}.${identifier(key)} ilike ${like}`),
      or,
    )})`;
  });
  return [sql`(${joinSql([found, ...shown], and)})`];
}

export const whereSql = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? raw('') : sql` where ${joinSql(parts, and)}`;
