import {
  type Actor,
  err,
  issue,
  type Locale,
  newId,
  ok,
  type Person,
  type Result,
  type Role,
  type Taken,
} from '@mortise/core';
import type { PeoplePorts } from './people-ports.ts';
import { placementIssues } from './placement.ts';
import { randomPassword } from './random-password.ts';

export interface CreatePerson {
  readonly userName: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly managerId: string | null;
  /** The main department first. */
  readonly departmentIds: readonly string[];
  readonly positionIds?: readonly string[];
}

/** Adds a member. The first password is told once and must be changed at the first sign-in. */
export const createPerson =
  ({ access, people, passwords }: Pick<PeoplePorts, 'access' | 'people' | 'passwords'>) =>
  async (actor: Actor, input: CreatePerson): Promise<Result<{ person: Person; password: string }>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    const id = newId();
    const password = randomPassword();
    const passwordHash = await passwords.hash(password);
    return people.exclusively(async (store): Promise<Result<{ person: Person; password: string }>> => {
      const issues = placementIssues(
        { id, ...input },
        await store.all(),
        await store.departments(),
        await store.positions(),
      );
      if (issues.length > 0) return err({ code: 'invalid', issues });
      const taken = await store.insert({ ...input, id, passwordHash });
      if (taken) return err({ code: 'invalid', issues: [takenIssue(taken)] });
      const person = await store.find(id);
      if (!person) throw new Error('The person just inserted is not there.');
      return ok({ person, password });
    });
  };

export const takenIssue = (taken: Taken) =>
  taken === 'email'
    ? issue(['email'], 'not_unique', { zh: '这个邮箱已有成员使用', en: 'A member has this e-mail already' })
    : issue(['userName'], 'not_unique', { zh: '这个用户名已有成员使用', en: 'A member has this user name already' });
