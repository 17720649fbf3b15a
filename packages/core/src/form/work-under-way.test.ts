import { expect, test } from 'vitest';
import { WorkUnderWay } from './work-under-way.ts';

/** A work that ends when it is told to. */
function open() {
  let resolve: (value: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('waits for what is under way, and for what begins meanwhile', async () => {
  const work = new WorkUnderWay();
  const [first, second] = [open(), open()];
  work.during(first.promise);
  let isSettled = false;
  const settled = work.settled().then((isWhole) => {
    isSettled = true;
    return isWhole;
  });

  work.during(second.promise);
  first.resolve(true);
  await first.promise;
  await new Promise((resolve) => setTimeout(resolve));
  expect(work.isBusy).toBe(true);
  expect(isSettled).toBe(false);

  second.resolve(true);
  expect(await settled).toBe(true);
  expect(work.isBusy).toBe(false);
});

test.each([
  ['says that it did not come through', () => Promise.resolve(false)],
  ['breaks', () => Promise.reject(new Error('no network'))],
])('is not whole when a work %s', async (_, start) => {
  const work = new WorkUnderWay();
  work.during(start());

  expect(await work.settled()).toBe(false);
  expect(await work.settled()).toBe(true);
});
