import { duplicateCodes, type ImportJob, type ImportPlan, type PlannedSheet, type PublishedForm } from '@mortise/core';
import { createForms } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builder, importWorld, unwrap } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);
let customers: PublishedForm;

beforeAll(async () => {
  const { definitions } = world.useCases();
  const app = unwrap(await definitions.createDefinition(builder, { kind: 'app', name: '客户经营' }));
  const made = unwrap(await definitions.createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  const field = (id: string, label: string) => ({ id, key: id, type: 'text', label });
  const draft = { name: '客户', blocks: [field('name', '客户名称'), field('code', '编号')] };
  unwrap(await definitions.publishDefinitions(builder, [{ id: made.id, revision: made.revision, draft }]));
  const rule = (name: string, match: string, key: string, action: string) => ({
    kind: 'duplicate-rule' as const,
    appId: app.id,
    draft: {
      name,
      keys: [{ id: 'k', match }],
      forms: [{ formId: made.id, fields: { k: [key] } }],
      on: { import: action },
    },
  });
  unwrap(await definitions.createDefinition(builder, rule('名称相同', 'company', 'name', 'warn')));
  unwrap(await definitions.createDefinition(builder, rule('编号相同', 'same', 'code', 'block')));
  customers = (await createForms(database.pool).find(made.id)) as PublishedForm;
});

beforeEach(async () => {
  await database.pool.query(`truncate records.${customers.key}, duplicate_keys cascade`);
  await world.finish(
    await world.analyse('first.csv', '客户名称,编号\n明源云科技有限公司,C1', { formId: customers.id }),
  );
});

const file = '客户名称,编号\n深圳市明源云科技有限公司,C2\n恒信贸易,C3\n恒信贸易有限公司,C4\n海天精工,C1';
const withSheet =
  (change: Partial<PlannedSheet>) =>
  (plan: ImportPlan): ImportPlan => ({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, ...change })) });
const analysed = () => world.analyse('next.csv', file, { formId: customers.id });
const refused = ({ trial, result }: ImportJob) => (result ?? trial)?.problems.map(({ row, code }) => [row, code]);
const created = ({ trial, result }: ImportJob) => (result ?? trial)?.sheets[0]?.created;

describe('rows that may be there already', () => {
  test('are told by the check, and left out unless somebody means them', async () => {
    const job = await analysed();
    const trial = await world.check(job);

    expect(refused(trial)).toEqual([
      [2, duplicateCodes.warn],
      [4, duplicateCodes.warn],
      [5, duplicateCodes.block],
    ]);
    expect(trial.trial?.kinds).toContainEqual(expect.objectContaining({ code: duplicateCodes.warn, count: 2 }));
    const done = await world.finish(job);
    expect([created(done), refused(done)?.length]).toEqual([1, 3]);
  });

  test('come in one by one, where a person means them; what is blocked does not', async () => {
    const job = await analysed();
    const trial = await world.check(job, withSheet({ meant: [2, 5] }));

    expect([created(trial), refused(trial)]).toEqual([
      2,
      [
        [4, duplicateCodes.warn],
        [5, duplicateCodes.block],
      ],
    ]);
    const done = await world.finish(job, withSheet({ meant: [2, 4, 5] }));
    expect([created(done), refused(done)]).toEqual([3, [[5, duplicateCodes.block]]]);
    const names = await world.rows<{ name: string }>(customers, 't.name', 'order by t.name');
    expect(names).toHaveLength(4);
  });

  test('or all at once', async () => {
    const all = (plan: ImportPlan): ImportPlan => ({ ...plan, effects: { ...plan.effects, duplicates: false } });
    const done = await world.finish(await analysed(), all);
    expect([created(done), refused(done)]).toEqual([3, [[5, duplicateCodes.block]]]);
  });

  test('however far apart they stand in the file', async () => {
    const filler = Array.from({ length: 1_500 }, (_, at) => `公司${at}号院,F${at}`);
    const lines = ['客户名称,编号', '恒信贸易,C2', ...filler, '恒信贸易有限公司,C3', '第三家,F7'].join('\n');
    const job = await world.analyse('long.csv', lines, { formId: customers.id });
    const expected = [
      [1503, duplicateCodes.warn],
      [1504, duplicateCodes.block],
    ];
    expect(refused(await world.check(job))).toEqual(expected);
    expect(refused(await world.check(job, withSheet({ meant: [1503] })))).toEqual(expected.slice(1));
    const done = await world.finish(job, withSheet({ meant: [] }));
    expect(refused(done)).toEqual(expected);
  });
});
