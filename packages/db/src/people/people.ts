import { foldName, nameRank, type People, type Person } from '@mortise/core';
import type { PrismaClient } from '../prisma.ts';
import { keysOfName } from '../search/name-keys.ts';
import { peopleStore } from './people-store.ts';

/** Any number of ours, the same in every process: who holds it is the only one changing people. */
const lock = 7_240_001;
const rememberedMs = 5_000;

/** The members of the organisation. A unique violation ends the transaction it happens in, so nothing follows it there. */
export function people(prisma: PrismaClient): People {
  const store = peopleStore(prisma);
  let index: { readonly until: number; readonly entries: Promise<readonly Entry[]> } | undefined;
  const forget = () => {
    index = undefined;
  };
  const entries = () => {
    const now = Date.now();
    if (!index || index.until < now)
      index = { until: now + rememberedMs, entries: store.all().then((all) => all.map(entryOf)) };
    return index.entries;
  };

  return {
    ...store,
    update: (id, changes) => store.update(id, changes).finally(forget),
    exclusively: (work) =>
      prisma
        .$transaction(
          async (tables) => {
            await tables.$executeRaw`select pg_advisory_xact_lock(${lock})`;
            return work(peopleStore(tables));
          },
          { maxWait: 10_000, timeout: 30_000 },
        )
        .finally(forget),
    search: async (text, limit, isWanted = () => true) => {
      const needle = foldName(text);
      const found = (await entries())
        .filter(({ person }) => person.status === 'active' && isWanted(person))
        .flatMap(({ person, keys }) => {
          const rank = nameRank(keys, needle);
          return rank === null ? [] : [{ person, rank }];
        });
      return found
        .toSorted((a, b) => a.rank - b.rank)
        .slice(0, limit)
        .map(({ person }) => person);
    },
  };
}

interface Entry {
  readonly person: Person;
  readonly keys: readonly string[];
}

const entryOf = (person: Person): Entry => ({
  person,
  keys: [...keysOfName(person.name), foldName(person.userName), foldName(person.email ?? '')],
});
