import { type FieldRight, newId, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { counts, csv, fieldsOf, salesWorld, start, targets, trialCounts } from './test-sales.ts';
import { builder, member, never, unwrap } from './test-world.ts';

const database = testDatabase();
const sales = salesWorld(() => database.pool);

describe('columns find their fields', () => {
  test('by another word for the same thing, by pinyin, and by what was chosen the last time', async () => {
    const job = await sales.into(
      sales.customers,
      '台账.csv',
      csv('公司,bianhao,联系电话,去年采购', '凯旻,C9,13800000009,5'),
    );
    expect(fieldsOf(job)).toEqual(['name', 'code', 'phone', 'skip']);

    await sales.finish(job, targets({ 3: { kind: 'field', fieldId: 'amount' } }));
    const again = await sales.into(sales.customers, '台账 2.csv', csv('去年采购,公司', '6,新'));

    expect(fieldsOf(again)).toEqual(['amount', 'name']);
  });

  test('and to none that is hidden from the person, or masked, whatever others chose', async () => {
    const lines = csv('客户名称,编号,手机,去年采购', '凯旻,C9,13800000009,5');
    const known = await sales.into(sales.customers, 'a.csv', lines);
    await sales.finish(known, targets({ 3: { kind: 'field', fieldId: 'amount' } }));
    const closed = { phone: 'hidden', amount: 'masked' } as Readonly<Record<string, FieldRight>>;
    const cases = sales.useCases(({ access }) => ({
      access: { ...access, fieldRight: (_actor, _form, fieldId) => closed[fieldId] ?? 'edit' },
    }));
    const fileId = await sales.upload(member, 'b.csv', lines);
    const { id } = unwrap(await cases.startImport(member, { fileId, formId: sales.customers.id }));

    await cases.runAnalysis(id, never);

    expect(fieldsOf(unwrap(await cases.getImport(member, id)))).toEqual(['name', 'code', 'skip', 'skip']);
  });
});

describe('relations', () => {
  test('are found by any unique field; what is not found is refused, left blank or made', async () => {
    await sales.fresh(sales.customers);
    await sales.fresh(sales.orders);
    await sales.finish(await sales.into(sales.customers, 'a.csv', start));
    const lines = csv('订单号,客户', 'SO1,C2', 'SO2,没有', 'SO3,没有');
    const by = (unmatched: 'error' | 'blank' | 'create', field?: string) =>
      targets({ 1: { kind: 'field', fieldId: 'customer', unmatched, ...(field && { by: field }) } });

    const refused = await sales.check(await sales.into(sales.orders, 'a.csv', lines), by('error', 'code'));
    const blank = await sales.check(await sales.into(sales.orders, 'b.csv', lines), by('blank', 'code'));
    const job = await sales.into(sales.orders, 'c.csv', csv('订单号,客户', 'SO1,瀚泊', 'SO2,新客户', 'SO3,新客户'));
    const trial = await sales.check(job, by('create'));
    const untouched = await sales.customerRows();
    const made = await sales.finish(trial, by('create'));

    expect(trialCounts(refused)).toEqual([1, 0, 0, 2]);
    expect(trialCounts(blank)).toEqual([3, 0, 0, 0]);
    expect(trial.trial?.related).toBe(1);
    expect(untouched).toHaveLength(2);
    expect(counts(made)).toEqual([3, 0, 0, 0]);
    expect((await sales.customerRows()).map(({ name }) => name).sort()).toEqual(['新客户', '朗泽', '瀚泊'].sort());
    expect(await sales.rows(sales.orders, 'count(distinct t.customer)::int as n')).toEqual([{ n: 2 }]);
  });

  test('names that several bear, and those that nobody does, are asked once for all their rows', async () => {
    await sales.fresh(sales.customers);
    await run(
      database.pool,
      sql`insert into users (id, user_name, name, updated_at) values (${newId()}, 'zhou2', '周宁', now())`,
    );
    const lines = csv('客户名称,编号,跟进人', '甲,A1,周宁', '乙,A2,张三', '丙,A3,张三');
    const job = await sales.into(sales.customers, 'a.csv', lines);
    const checked = await sales.check(job);

    expect(checked.trial?.unclear).toMatchObject([{ column: 2, text: '张三', rows: 2, candidates: [] }]);
    const done = await sales.finish(
      checked,
      targets({ 2: { kind: 'field', fieldId: 'owner_of', answers: { 张三: builder.userId } } }),
    );
    expect(done.result?.problemCount).toBe(0);
    expect(await sales.rows(sales.customers, 'count(t.owner_of)::int as people')).toEqual([{ people: 3 }]);
  });
});
