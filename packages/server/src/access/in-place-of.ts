import type { Actor, Person } from '@mortise/core';

/** Somebody else by their own rights, with the organisation around them as whoever asks knows it. */
export function inPlaceOf(
  { only: _, scopes: __, viewer: ___, ...around }: Actor,
  {
    id: userId,
    name,
    roles,
    departmentIds,
    positionIds,
  }: Pick<Person, 'id' | 'name' | 'roles' | 'departmentIds' | 'positionIds'>,
): Actor {
  return { ...around, userId, name, roles, departmentIds, positionIds };
}
