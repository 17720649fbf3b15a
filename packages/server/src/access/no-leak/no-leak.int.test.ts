import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { appId, type Stage, worldOf } from './test-company.ts';
import { requestFrom } from './test-request.ts';
import { roads } from './test-roads.ts';
import { roles } from './test-roles.ts';
import { setStage } from './test-stage.ts';

/**
 * No leak by any road: whatever roles there are, every answer is what a naive model in memory says. Requests are many,
 * for a leak hides where two rights meet.
 */
const companies = 500;
const requestsEach = 100;
const atOnce = 20;
const names = Object.keys(roads);

const database = testDatabase();
let stage: Stage;
beforeAll(async () => {
  stage = await setStage(database.pool);
}, 120_000);

/** Numbers that requests are made from. */
const seeds = fc.array(fc.nat(), { minLength: requestsEach, maxLength: requestsEach });

test(`${companies * requestsEach} requests under ${companies} generated sets of roles leak nothing`, async () => {
  const asked = new Map(names.map((road) => [road, 0]));
  await fc.assert(
    fc.asyncProperty(roles(stage.forms), seeds, async (given, numbers) => {
      // A role opens forms of its own app: here both stand in one.
      const inOne = Object.values(stage.forms).map((form) => ({ ...form, appId }));
      const world = await worldOf(database.pool, { closedApps: new Set([appId]), roles: given, forms: inOne });
      for (let at = 0; at < numbers.length; at += atOnce) {
        const batch = numbers.slice(at, at + atOnce).map((seed) => requestFrom(seed, stage, world, given, names));
        const answers = await Promise.allSettled(batch.map(([road, request]) => roads[road]?.(request)));
        answers.forEach((answer, n) => {
          const [road, request] = batch[n] ?? [];
          asked.set(road ?? '', (asked.get(road ?? '') ?? 0) + 1);
          if (answer.status === 'rejected')
            throw new Error(`${road} by person ${request?.person} of ${request?.form}: ${answer.reason}`);
        });
      }
    }),
    { numRuns: companies, endOnFailure: true },
  );
  expect([...asked.values()].reduce((all, one) => all + one, 0)).toBe(companies * requestsEach);
  // None is left out, and none has most of them.
  for (const times of asked.values()) expect(times).toBeGreaterThan((companies * requestsEach) / asked.size / 3);
}, 1_200_000);
