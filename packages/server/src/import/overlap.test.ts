import { expect, test } from 'vitest';
import { Overlap } from './overlap.ts';

/** Works that end when told, and what happened so far. */
function stage() {
  const happened: string[] = [];
  const works = new Map<string, { resolve: (name: string) => void; reject: (error: Error) => void }>();
  const begin = (name: string) => () => {
    happened.push(`begin ${name}`);
    return new Promise<string>((resolve, reject) => works.set(name, { resolve, reject }));
  };
  const settle = async (name: string) => void happened.push(`settle ${name}`);
  return { happened, works, begin, settle };
}

test('what ends first waits for what began first', async () => {
  const { happened, works, begin, settle } = stage();
  const writes = new Overlap(2);
  await writes.add(begin('a'), settle);
  await writes.add(begin('b'), settle);

  works.get('b')?.resolve('b');
  works.get('a')?.resolve('a');
  await writes.end();

  expect(happened).toEqual(['begin a', 'begin b', 'settle a', 'settle b']);
});

test('no more than so many run at once', async () => {
  const { happened, works, begin, settle } = stage();
  const writes = new Overlap(1);
  await writes.add(begin('a'), settle);
  const second = writes.add(begin('b'), settle);
  await Promise.resolve();
  expect(happened).toEqual(['begin a']);

  works.get('a')?.resolve('a');
  await second;

  expect(happened).toEqual(['begin a', 'settle a', 'begin b']);
});

test('after a failure nothing is settled, and quiet comes only when nothing runs any more', async () => {
  const { happened, works, begin, settle } = stage();
  const writes = new Overlap(2);
  await writes.add(begin('a'), settle);
  await writes.add(begin('b'), settle);
  works.get('a')?.reject(new Error('lost'));
  await expect(writes.end()).rejects.toThrow('lost');

  let isQuiet = false;
  const quiet = writes.quiet().then(() => {
    isQuiet = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isQuiet).toBe(false);
  works.get('b')?.resolve('b');
  await quiet;

  expect(happened).toEqual(['begin a', 'begin b']);
});
