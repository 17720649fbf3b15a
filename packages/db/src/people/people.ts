import type { People, Person } from '@mortise/core';
import { pinyin } from 'pinyin-pro';
import type { PrismaClient } from '../prisma.ts';
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
      const needle = fold(text);
      const found = (await entries())
        .filter(({ person }) => person.status === 'active' && isWanted(person))
        .map((entry) => ({ person: entry.person, rank: rankOf(entry, needle) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY);
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

function entryOf(person: Person): Entry {
  const syllables = pinyin(person.name, { toneType: 'none', type: 'array', surname: 'head' });
  const keys = [
    person.name,
    syllables.join(''),
    syllables.map((syllable) => syllable[0] ?? '').join(''),
    person.userName,
    person.email ?? '',
  ];
  return { person, keys: keys.map(fold) };
}

/** 0 for a whole match, 1 for a beginning, 2 for somewhere inside. */
function rankOf({ keys }: Entry, needle: string): number {
  if (needle === '') return 1;
  if (keys.includes(needle)) return 0;
  if (keys.some((key) => key.startsWith(needle))) return 1;
  return keys.some((key) => key.includes(needle)) ? 2 : Number.POSITIVE_INFINITY;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
