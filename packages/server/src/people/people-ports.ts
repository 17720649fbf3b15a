import type {
  Access,
  Accounts,
  ApiKeys,
  Clock,
  Identities,
  Organisations,
  Passwords,
  People,
  PersonalStates,
  Sessions,
} from '@mortise/core';

/** What the use cases about people and sign-in stand on. */
export interface PeoplePorts {
  readonly access: Access;
  readonly people: People;
  readonly organisations: Organisations;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly identities: Identities;
  readonly passwords: Passwords;
  readonly personalStates: PersonalStates;
  readonly clock: Clock;
}
