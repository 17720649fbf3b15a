import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave, type SaveOutcome } from './autosave.ts';

interface Stored {
  readonly revision: number;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(answer: (document: string, revision: number) => SaveOutcome<Stored>) {
  const seen: string[] = [];
  const conflicts: Stored[] = [];
  const autosave = new Autosave<string, Stored>(1, {
    delayMs: 800,
    save: async (document, revision) => {
      seen.push(`${document}@${revision}`);
      return answer(document, revision);
    },
    revisionOf: (stored) => stored.revision,
    onStatus: (status) => seen.push(status),
    onSaved: () => undefined,
    onConflict: (stored) => conflicts.push(stored),
  });
  return { autosave, seen, conflicts };
}

const saves = (_: string, revision: number): SaveOutcome<Stored> => ({
  kind: 'saved',
  stored: { revision: revision + 1 },
});

test('saves once after the last of several changes, then from the new revision', async () => {
  const { autosave, seen } = setUp(saves);
  autosave.change('a');
  autosave.change('b');
  await vi.advanceTimersByTimeAsync(800);
  autosave.change('c');
  await vi.advanceTimersByTimeAsync(800);

  expect(seen).toEqual(['saving', 'b@1', 'saved', 'saving', 'c@2', 'saved']);
});

test('a failed save keeps the change for the next attempt', async () => {
  let isDown = true;
  const { autosave, seen } = setUp((document, revision) => (isDown ? { kind: 'failed' } : saves(document, revision)));
  autosave.change('a');

  expect(await autosave.flush()).toBe(false);
  isDown = false;
  expect(await autosave.flush()).toBe(true);
  expect(seen.filter((word) => word.includes('@'))).toEqual(['a@1', 'a@1']);
});

test('a conflict stops saving until a person has chosen', async () => {
  const { autosave, seen, conflicts } = setUp((document, revision) =>
    revision === 1 ? { kind: 'conflict', stored: { revision: 7 } } : saves(document, revision),
  );
  autosave.change('mine');
  await autosave.flush();
  autosave.change('mine, longer');
  await vi.advanceTimersByTimeAsync(5000);

  expect(conflicts).toEqual([{ revision: 7 }]);
  expect(seen.filter((word) => word.includes('@'))).toEqual(['mine@1']);

  await autosave.resolve(7, 'mine, longer');
  expect(seen.filter((word) => word.includes('@'))).toEqual(['mine@1', 'mine, longer@7']);
  expect(autosave.revision).toBe(8);
});

test('a conflict that settles itself is saved before what waits for the save goes on', async () => {
  const seen: string[] = [];
  const autosave: Autosave<string, Stored> = new Autosave<string, Stored>(1, {
    delayMs: 800,
    save: async (document, revision) => {
      seen.push(`${document}@${revision}`);
      return revision === 1 ? { kind: 'conflict', stored: { revision: 7 } } : saves(document, revision);
    },
    revisionOf: (stored) => stored.revision,
    onStatus: () => undefined,
    onSaved: () => undefined,
    onConflict: ({ revision }) => void autosave.resolve(revision, 'both'),
  });
  autosave.change('mine');

  expect(await autosave.flush()).toBe(true);
  expect(seen).toEqual(['mine@1', 'both@7']);
  expect(autosave.revision).toBe(8);
});
