import { type Department, type Issue, issue, type JobPosition, type Person } from '@mortise/core';

/** What is wrong with where a person is put: departments or positions that are not there, a manager who left or reports to them. */
export function placementIssues(
  {
    id,
    managerId,
    departmentIds,
    positionIds = [],
  }: Pick<Person, 'id' | 'managerId' | 'departmentIds'> & Partial<Pick<Person, 'positionIds'>>,
  people: readonly Person[],
  departments: readonly Department[],
  positions: readonly JobPosition[],
): Issue[] {
  const issues: Issue[] = [];
  const known = new Set(departments.map((department) => department.id));
  departmentIds.forEach((departmentId, index) => {
    if (!known.has(departmentId))
      issues.push(
        issue(['departmentIds', index], 'not_found', { zh: '这个部门不存在', en: 'This department does not exist' }),
      );
  });

  const knownPositions = new Set(positions.map((position) => position.id));
  positionIds.forEach((positionId, index) => {
    if (!knownPositions.has(positionId))
      issues.push(
        issue(['positionIds', index], 'not_found', { zh: '这个职位不存在', en: 'This position does not exist' }),
      );
  });

  if (managerId === null) return issues;
  const byId = new Map(people.map((person) => [person.id, person]));
  if (byId.get(managerId)?.status !== 'active')
    issues.push(issue(['managerId'], 'not_found', { zh: '选一位在职成员', en: 'Choose an active member' }));
  else if (reportsTo(managerId, id, byId))
    issues.push(
      issue(['managerId'], 'cycle', { zh: '汇报关系会成环', en: 'This would make the reporting line a circle' }),
    );
  return issues;
}

function reportsTo(from: string, to: string, byId: ReadonlyMap<string, Person>): boolean {
  for (let at: string | null = from, steps = 0; at !== null && steps <= byId.size; steps++) {
    if (at === to) return true;
    at = byId.get(at)?.managerId ?? null;
  }
  return false;
}
