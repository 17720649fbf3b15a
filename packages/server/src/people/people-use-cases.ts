import { type Actor, err, type Identity, type Organisation, ok, type Person, type Result } from '@mortise/core';
import { changePassword } from './change-password.ts';
import { createApiKey } from './create-api-key.ts';
import { createPerson } from './create-person.ts';
import { createDepartment, removeDepartment, updateDepartment } from './departments.ts';
import { ensureFirstAdministrator } from './ensure-first-administrator.ts';
import type { PeoplePorts } from './people-ports.ts';
import { createPosition, removePosition, renamePosition } from './positions.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { updatePerson } from './update-person.ts';

export type PeopleUseCases = ReturnType<typeof peopleUseCases>;

/** All that is done with members, departments, sign-in and keys. */
export function peopleUseCases(ports: PeoplePorts) {
  const { access, people, sessions, apiKeys, organisations, personalStates } = ports;

  const mayRead = (actor: Actor) => access.may(actor, 'people.read');
  const forbidden = err({ code: 'forbidden', permission: 'people.read' } as const);
  const missing = (what: string, id: string) => err({ code: 'not_found', what, id } as const);

  return {
    signIn: signIn(ports),
    changePassword: changePassword(ports),
    resetPassword: resetPassword(ports),
    ensureFirstAdministrator: ensureFirstAdministrator(ports),

    listPeople: async (actor: Actor) => (mayRead(actor) ? ok(await people.all()) : forbidden),
    searchPeople: async (actor: Actor, text: string, limit: number) =>
      mayRead(actor) ? ok(await people.search(text, limit)) : forbidden,
    readPerson: async (actor: Actor, id: string): Promise<Result<Person>> => {
      if (!mayRead(actor)) return forbidden;
      const person = await people.find(id);
      return person ? ok(person) : missing('person', id);
    },
    createPerson: createPerson(ports),
    updatePerson: updatePerson(ports),

    listDepartments: async (actor: Actor) => (mayRead(actor) ? ok(await people.departments()) : forbidden),
    createDepartment: createDepartment(ports),
    updateDepartment: updateDepartment(ports),
    removeDepartment: removeDepartment(ports),

    listPositions: async (actor: Actor) => (mayRead(actor) ? ok(await people.positions()) : forbidden),
    createPosition: createPosition(ports),
    renamePosition: renamePosition(ports),
    removePosition: removePosition(ports),

    readMe: async ({ actor }: Identity): Promise<Result<Person>> => {
      const person = await people.find(actor.userId);
      return person ? ok(person) : err({ code: 'unauthenticated' });
    },
    /** What a person may change about themselves. */
    updateMe: async (
      { actor }: Identity,
      changes: Partial<Pick<Person, 'name' | 'phone' | 'locale' | 'theme'>>,
    ): Promise<Result<Person>> => {
      await people.update(actor.userId, changes);
      const person = await people.find(actor.userId);
      return person ? ok(person) : err({ code: 'unauthenticated' });
    },

    listSessions: async ({ actor }: Identity) => ok(await sessions.list(actor.userId)),
    revokeSession: async ({ actor }: Identity, id: string) =>
      (await sessions.revoke(actor.userId, id)) ? ok(undefined) : missing('session', id),
    signOutEverywhere: async ({ actor }: Identity) => {
      await sessions.revokeAll(actor.userId);
      return ok(undefined);
    },

    createApiKey: createApiKey(ports),
    listApiKeys: async ({ actor }: Identity) => ok(await apiKeys.list(actor.userId)),
    revokeApiKey: async ({ actor }: Identity, id: string) =>
      (await apiKeys.revoke(actor.userId, id)) ? ok(undefined) : missing('api key', id),

    readOrganisation: async () => ok(await organisations.read()),
    updateOrganisation: async (actor: Actor, changes: Partial<Organisation>): Promise<Result<Organisation>> => {
      if (!access.may(actor, 'organisation.write')) return err({ code: 'forbidden', permission: 'organisation.write' });
      await organisations.update(changes);
      return ok(await organisations.read());
    },

    /** What somebody left half-filled is nobody else's, whoever looks through their eyes. */
    readState: async ({ userId, viewer }: Actor, key: string): Promise<Result<{ value: unknown }>> =>
      ok({ value: viewer ? null : await personalStates.get(userId, key) }),
    writeState: async ({ userId }: Actor, key: string, value: unknown): Promise<Result<undefined>> => {
      await personalStates.put(userId, key, value);
      return ok(undefined);
    },
    removeState: async ({ userId }: Actor, key: string): Promise<Result<undefined>> => {
      await personalStates.remove(userId, key);
      return ok(undefined);
    },
  };
}
