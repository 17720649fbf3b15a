import { type Actor, type Clock, type Identity, type Passwords, systemActor } from '@mortise/core';
import {
  accounts,
  apiKeys,
  createPrisma,
  ensureOrganisation,
  identities,
  organisations,
  people,
  personalStates,
  sessions,
} from '@mortise/db';
import type { Pool } from 'pg';
import { roleAccess } from '../access/role-access.ts';
import { type Identify, identify } from './identify.ts';
import type { PeoplePorts } from './people-ports.ts';
import { type PeopleUseCases, peopleUseCases } from './people-use-cases.ts';

export const administrator: Actor = systemActor('Asia/Shanghai');

/** Quick, so that tests can fail many times over. */
const passwords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (stored, password) => stored === `plain:${password}`,
};

export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;

/** The use cases about people on a database of their own, with a clock that tests move. */
export async function peopleWorld(pool: Pool) {
  let now = new Date();
  const clock: Clock = { now: () => now };
  await ensureOrganisation(pool);
  const prisma = createPrisma(pool);
  const ports: PeoplePorts = {
    access: roleAccess,
    people: people(prisma),
    organisations: organisations(pool),
    accounts: accounts(pool),
    sessions: sessions(prisma),
    apiKeys: apiKeys(prisma),
    identities: identities(pool),
    passwords,
    personalStates: personalStates(pool),
    clock,
  };
  const server: PeopleUseCases = peopleUseCases(ports);
  const who: Identify = identify(ports);

  let count = 0;
  async function member(over: Partial<Parameters<PeopleUseCases['createPerson']>[1]> = {}) {
    count += 1;
    const made = await server.createPerson(administrator, {
      userName: `member${count}`,
      email: null,
      name: '成员',
      phone: null,
      roles: ['member'],
      locale: 'zh',
      managerId: null,
      departmentIds: [],
      ...over,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  }

  const enter = (login: string, password: string) =>
    server.signIn({ login, password, ip: '192.0.2.1', userAgent: 'test' });

  async function sessionOf(login: string, password: string): Promise<Identity> {
    const entered = await enter(login, password);
    if (!entered.ok) throw new Error(JSON.stringify(entered.error));
    const identity = await who.bySession(entered.value.sessionId);
    if (!identity) throw new Error('The new session is not known.');
    return identity;
  }

  return {
    ports,
    server,
    who,
    member,
    enter,
    sessionOf,
    now: () => now,
    /** Seconds go by; below zero, they come back. */
    later: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}
