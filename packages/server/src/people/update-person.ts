import {
  type Actor,
  err,
  type Issue,
  issue,
  ok,
  type PeopleStore,
  type Person,
  type PersonChanges,
  type Result,
} from '@mortise/core';
import { takenIssue } from './create-person.ts';
import type { PeoplePorts } from './people-ports.ts';
import { placementIssues } from './placement.ts';

/**
 * Changes a member. Who leaves is out at once: sessions and keys are revoked. At least one active administrator
 * always remains.
 */
export const updatePerson =
  ({ access, people, sessions, apiKeys }: Pick<PeoplePorts, 'access' | 'people' | 'sessions' | 'apiKeys'>) =>
  async (actor: Actor, id: string, changes: PersonChanges): Promise<Result<Person>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    const updated = await people.exclusively((store) => apply(store, id, changes));
    if (updated.ok && changes.status === 'left') {
      await sessions.revokeAll(id);
      await apiKeys.revokeAll(id);
    }
    return updated;
  };

async function apply(store: PeopleStore, id: string, changes: PersonChanges): Promise<Result<Person>> {
  const person = await store.find(id);
  if (!person) return err({ code: 'not_found', what: 'person', id });
  const everyone = await store.all();
  const next = { ...person, ...changes };

  const issues = [
    ...(changes.managerId === undefined && changes.departmentIds === undefined && changes.positionIds === undefined
      ? []
      : placementIssues(next, everyone, await store.departments(), await store.positions())),
    ...lastAdministratorIssues(next, everyone),
  ];
  if (issues.length > 0) return err({ code: 'invalid', issues });

  const taken = await store.update(id, changes);
  if (taken) return err({ code: 'invalid', issues: [takenIssue(taken)] });
  return ok(next);
}

function lastAdministratorIssues(next: Person, everyone: readonly Person[]): Issue[] {
  const remains = [...everyone.filter(({ id }) => id !== next.id), next].some(
    ({ status, roles }) => status === 'active' && roles.includes('administrator'),
  );
  if (remains) return [];
  const path = next.status === 'left' ? ['status'] : ['roles'];
  return [
    issue(path, 'last_administrator', {
      zh: '至少要留一位在职管理员',
      en: 'At least one active administrator must remain',
    }),
  ];
}
