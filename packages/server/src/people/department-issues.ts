import { type Department, type Issue, issue, type Person } from '@mortise/core';

/** What is wrong with a department: a parent that is not there or lies below it, a head who is no active member. */
export function departmentIssues(
  department: Pick<Department, 'id' | 'parentId' | 'headId'>,
  departments: readonly Department[],
  people: readonly Person[],
): Issue[] {
  const issues: Issue[] = [];
  const byId = new Map(departments.map((each) => [each.id, each]));
  if (department.parentId !== null && !byId.has(department.parentId))
    issues.push(issue(['parentId'], 'not_found', { zh: '上级部门不存在', en: 'The parent department does not exist' }));
  else if (liesBelow(department.parentId, department.id, byId))
    issues.push(
      issue(['parentId'], 'cycle', {
        zh: '不能移到自己或自己的下级部门里',
        en: 'A department cannot be inside itself or one of its own',
      }),
    );
  const { headId } = department;
  if (headId !== null && !people.some(({ id, status }) => id === headId && status === 'active'))
    issues.push(issue(['headId'], 'not_found', { zh: '选一位在职成员', en: 'Choose an active member' }));
  return issues;
}

function liesBelow(from: string | null, id: string, byId: ReadonlyMap<string, Department>): boolean {
  for (let at = from, steps = 0; at !== null && steps <= byId.size; steps++) {
    if (at === id) return true;
    at = byId.get(at)?.parentId ?? null;
  }
  return false;
}
