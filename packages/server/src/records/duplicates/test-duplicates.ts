import type { Access, Actor, PublishedForm, Road, Values } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach } from 'vitest';
import { createWorld, everything, field, lan, unwrap, type World } from '../test-world.ts';
import { duplicateRules } from './test-rules.ts';

/** Customers and leads over a real database; each test begins without records and without rules. */
export const database = testDatabase();
export const company = [{ id: 'k_1', match: 'company' as const }];
export const blocked = { form: 'block', import: 'block', api: 'block', public: 'block' } as const;

/** Who reads only their own records of customers, as a role would say. */
const onlyOwn: Access = {
  ...everything,
  recordScope: (actor, operation) =>
    actor.userId === lan.userId ||
    operation !== 'read' || { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } },
};

export let world: World;
export let rules: ReturnType<typeof duplicateRules>;
export let customer: PublishedForm;
export let lead: PublishedForm;
let ruleIds: string[] = [];

beforeAll(async () => {
  world = await createWorld(database.pool, onlyOwn);
  rules = duplicateRules(database.pool, world);
  customer = await world.publish('customer', [
    field('name', 'text'),
    field('phone', 'text'),
    field('mobile', 'text'),
    field('city', 'text'),
  ]);
  lead = await world.publish('lead', [field('company', 'text'), field('tel', 'text')]);
});

beforeEach(async () => {
  for (const id of ruleIds) await drop(id);
  await clear('customer');
  await clear('lead');
});

export async function drop(id: string) {
  await rules.remove(id);
  ruleIds = ruleIds.filter((each) => each !== id);
}

export const clear = (key: string) => database.pool.query(`truncate records.${key}, duplicate_keys cascade`);

export async function rule(input: Parameters<typeof rules.publish>[0]) {
  const made = await rules.publish(input);
  ruleIds.push(made.id);
  return made;
}

export const create = (
  form: PublishedForm,
  values: Values,
  more: { actor?: Actor; road?: Road; allow?: boolean } = {},
) =>
  world.writer.write(more.actor ?? lan, form, [{ kind: 'create', values }], {
    atomic: true,
    road: more.road ?? 'form',
    allowDuplicates: more.allow ?? false,
  });

export const issuesIn = (written: Awaited<ReturnType<typeof create>>) =>
  written.ok || written.error.code !== 'invalid' ? [] : written.error.issues;
export const idOf = (written: Awaited<ReturnType<typeof create>>) => unwrap(written).ids[0] ?? '';
