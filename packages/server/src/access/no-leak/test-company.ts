import { type AccessFacts, type Actor, hierarchyOf, type PublishedForm, sql } from '@mortise/core';
import { type Pool, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { createWorld, lan, type World } from '../../records/test-world.ts';
import { createAccess } from '../create-access.ts';
import type { Company, FormName, Truth } from './naive-model.ts';

/** The organisation in which nothing leaks: six people in four departments, by number. */
export const appId = '01900000-0000-7000-8000-0000000000ff';
export const company: Company = {
  managers: [null, 0, 0, 1, 2, null],
  departments: [[0], [1], [1], [2], [2, 3], [3]],
  above: [null, 0, 1, null],
};
export const people = company.managers.map((_, n) => `01900000-0000-7000-8000-00000000a00${n}`);
export const departments = company.above.map((_, n) => `01900000-0000-7000-8000-00000000d00${n}`);
export const boss: Actor = { ...lan, userId: '01900000-0000-7000-8000-00000000b000', roles: ['administrator'] };
const hierarchy = hierarchyOf(
  people.map((id, n) => ({
    id,
    managerId: people[company.managers[n] ?? -1] ?? null,
    departmentIds: (company.departments[n] ?? []).map((d) => departments[d] ?? ''),
  })),
  departments.map((id, n) => ({ id, parentId: departments[company.above[n] ?? -1] ?? null })),
);
export const actors: Actor[] = people.map((userId, n) => ({
  ...lan,
  userId,
  name: `人${n}`,
  departmentIds: (company.departments[n] ?? []).map((d) => departments[d] ?? ''),
  hierarchy,
}));

/** What the requests are made of, and what is true of it. */
export interface Stage {
  readonly pool: Pool;
  readonly forms: Readonly<Record<FormName, PublishedForm>>;
  readonly truth: Readonly<Record<FormName, ReadonlyMap<string, Truth>>>;
  /** Ids of comments, by the record they stand at. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Each set of roles stands in a world of its own. */
export async function worldOf(pool: Pool, facts: AccessFacts) {
  const access = createAccess({ facts: () => facts }, fieldTypes);
  const world: World = await createWorld(pool, access);
  return { ...world, access };
}
export type ClosedWorld = Awaited<ReturnType<typeof worldOf>>;

export async function addCompany(pool: Pool): Promise<void> {
  for (const [n, id] of departments.entries())
    await run(
      pool,
      sql`insert into departments (id, name, parent_id) values (${id}, ${`部门${n}`},
      ${departments[company.above[n] ?? -1] ?? null})`,
    );
  for (const [n, id] of people.entries()) {
    await run(pool, sql`insert into users (id, user_name, name, updated_at) values (${id}, ${id}, ${`人${n}`}, now())`);
    for (const [at, d] of (company.departments[n] ?? []).entries())
      await run(
        pool,
        sql`insert into memberships (user_id, department_id, is_main)
        values (${id}, ${departments[d]}, ${at === 0})`,
      );
  }
  await run(
    pool,
    sql`insert into users (id, user_name, name, updated_at) values (${boss.userId}, 'boss', '王总', now())`,
  );
}
