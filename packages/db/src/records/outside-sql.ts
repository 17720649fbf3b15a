import { type SettledRange, type Sql, sql, type Wanted } from '@mortise/core';

/** Those of the ids who exist and are not in the range, with their names. */
export function outsideSql({ of, range, ids }: Wanted['ranges'][number], label: string): Sql[] {
  if (ids.length === 0) return [];
  return of === 'departments'
    ? [
        sql`select ${label}, d.id::text, d.name from departments d
            where d.id = any(${ids}::uuid[]) and not (${departmentWithin(range)})`,
      ]
    : [
        sql`select ${label}, u.id::text, u.name from users u
            where u.id = any(${ids}::uuid[]) and not (${personWithin(range)})`,
      ];
}

function personWithin(range: SettledRange): Sql {
  if (range.by === 'people') return sql`u.id = any(${range.userIds}::uuid[])`;
  if (range.by === 'roles') return sql`coalesce(u.roles && ${range.roles}::text[], false)`;
  return sql`exists (select from memberships m where m.user_id = u.id and m.department_id in (${departmentsIn(range)}))`;
}

const departmentWithin = (range: SettledRange): Sql =>
  range.by === 'departments' ? sql`d.id in (${departmentsIn(range)})` : sql`false`;

const departmentsIn = ({ departmentIds, below }: Extract<SettledRange, { by: 'departments' }>): Sql =>
  below
    ? sql`with recursive within(id) as (
            select unnest(${departmentIds}::uuid[])
            union select n.id from departments n join within w on n.parent_id = w.id)
          select id from within`
    : sql`select unnest(${departmentIds}::uuid[])`;
