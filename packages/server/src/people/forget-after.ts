import type { PeoplePorts } from './people-ports.ts';

/** The same ports, with `forget` called after each write that changes who may enter or what they may do. */
export function forgetAfter(ports: PeoplePorts, forget: () => void): PeoplePorts {
  const after =
    <Input extends unknown[], T>(write: (...input: Input) => Promise<T>) =>
    (...input: Input) =>
      write(...input).finally(forget);
  const { people, organisations, accounts, sessions, apiKeys } = ports;
  return {
    ...ports,
    people: {
      ...people,
      update: after(people.update),
      exclusively: (work) => people.exclusively(work).finally(forget),
    },
    organisations: { ...organisations, update: after(organisations.update) },
    accounts: { ...accounts, setPassword: after(accounts.setPassword) },
    sessions: { ...sessions, revoke: after(sessions.revoke), revokeAll: after(sessions.revokeAll) },
    apiKeys: { ...apiKeys, revoke: after(apiKeys.revoke), revokeAll: after(apiKeys.revokeAll) },
  };
}
