import { err, issue, ok, type People, type Result, type RoleHolder } from '@mortise/core';

/** Each once, and all of them there: people who left keep no role. */
export async function checkHolders(
  people: Pick<People, 'all' | 'departments' | 'positions'>,
  holders: readonly RoleHolder[],
): Promise<Result<readonly RoleHolder[]>> {
  const [everybody, departments, positions] = await Promise.all([
    people.all(),
    people.departments(),
    people.positions(),
  ]);
  const known = {
    user: new Set(everybody.filter(({ status }) => status === 'active').map(({ id }) => id)),
    department: new Set(departments.map(({ id }) => id)),
    position: new Set(positions.map(({ id }) => id)),
  };
  const different = new Map(holders.map((holder) => [holder.kind === 'everyone' ? '' : holder.id, holder]));
  const issues = [...different.values()].flatMap((holder, index) =>
    holder.kind === 'everyone' || known[holder.kind].has(holder.id)
      ? []
      : [
          issue(['holders', index], 'not_found', {
            zh: '这个成员、部门或职位已不存在，选择别的',
            en: 'This person, department or position no longer exists. Choose another.',
          }),
        ],
  );
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok([...different.values()]);
}
