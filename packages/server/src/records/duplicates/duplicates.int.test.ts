import type { Road } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { lan, ning, unwrap } from '../test-world.ts';
import { blocked, company, create, customer, drop, idOf, issuesIn, lead, rule, world } from './test-duplicates.ts';
import { compared } from './test-rules.ts';

describe('a rule', () => {
  test('refuses a customer who is there by another spelling, and names the owner', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, message: '该客户已存在' });
    const id = idOf(await create(customer, { name: '深圳市华为技术有限公司' }));

    const [issue] = issuesIn(await create(customer, { name: '华为技术（中国）有限责任公司' }));

    expect(issue).toMatchObject({ code: 'duplicate', path: ['name'] });
    expect(issue?.message).toMatchObject({ zh: '该客户已存在，负责人为陈岚' });
    expect(issue?.duplicates).toEqual([
      {
        formId: customer.id,
        formName: 'customer',
        recordId: id,
        title: '深圳市华为技术有限公司',
        ownerName: '陈岚',
        updatedAt: expect.any(String),
        isDeleted: false,
        similarity: 1,
      },
    ]);
  });

  test('tells who may not read the records only that there is one', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术有限公司' });
    await create(customer, { name: '华为技术' }, { road: 'system' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { actor: ning }));

    expect(issue?.message).toMatchObject({ zh: '相同的customer已存在' });
    expect(issue?.duplicates).toEqual([
      {
        formId: customer.id,
        formName: 'customer',
        recordId: null,
        title: '',
        ownerName: null,
        updatedAt: null,
        isDeleted: false,
        similarity: 1,
      },
    ]);
  });

  test('names the owner to everybody where it says so', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, tellsOwner: true });
    await create(customer, { name: '华为技术有限公司' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { actor: ning }));

    expect(issue?.message).toMatchObject({ zh: '相同的customer已存在，负责人为陈岚' });
    expect(issue?.duplicates?.[0]).toMatchObject({ recordId: null, title: '', ownerName: '陈岚' });
  });

  test('that warns lets go on who confirms', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: { form: 'warn' } });
    await create(customer, { name: '华为技术' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }));
    const confirmed = await create(customer, { name: '华为技术' }, { allow: true });

    expect(issue?.code).toBe('possible_duplicate');
    expect(confirmed.ok).toBe(true);
  });

  test('that blocks is not confirmed away', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术' });

    expect(issuesIn(await create(customer, { name: '华为技术' }, { allow: true }))).toHaveLength(1);
  });

  test('differs by where a record comes in', async () => {
    await rule({
      keys: company,
      forms: [compared(customer, 'name')],
      on: { form: 'off', import: 'warn', api: 'block', public: 'block' },
    });
    await create(customer, { name: '华为技术' });
    const codes = async (road: Road) =>
      issuesIn(await create(customer, { name: '华为技术' }, { road })).map(({ code }) => code);

    expect(await codes('grid')).toEqual([]);
    expect(await codes('import')).toEqual(['possible_duplicate']);
    expect(await codes('api')).toEqual(['duplicate']);
    expect(await codes('automation')).toEqual(['duplicate']);
  });

  test('tells a stranger nothing of what is there', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, tellsOwner: true });
    await create(customer, { name: '华为技术' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { road: 'public' }));

    expect(issue).toEqual({
      path: [],
      code: 'duplicate',
      message: expect.objectContaining({ zh: '这份内容已经登记过，不用再次提交' }),
    });
  });

  test('asks nothing while a key is empty, or says nothing that could be compared', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });

    for (const name of [null, '—', null, '—']) expect((await create(customer, { name, city: '深圳' })).ok).toBe(true);
  });

  test('of several keys asks for all of them, and of several fields for any', async () => {
    await rule({
      keys: [
        { id: 'k_1', match: 'phone' },
        { id: 'k_2', match: 'same' },
      ],
      forms: [{ formId: customer.id, fields: { k_1: ['f_phone', 'f_mobile'], k_2: ['f_city'] } }],
      on: blocked,
    });
    await create(customer, { phone: '0755-88886666', mobile: '13800138000', city: '深圳' });

    expect((await create(customer, { phone: '+86 138 0013 8000', city: '广州' })).ok).toBe(true);
    expect(issuesIn(await create(customer, { phone: '+86 138 0013 8000', city: '深圳' }))).toHaveLength(1);
  });

  test('finds what is alike, the most alike first', async () => {
    await rule({
      keys: [{ id: 'k_1', match: 'company', similarity: 0.8 }],
      forms: [compared(customer, 'name')],
      on: blocked,
    });
    await create(customer, { name: '明源云科技有限公司' });
    await create(customer, { name: '恒信贸易有限公司' });

    const [issue] = issuesIn(await create(customer, { name: '深圳市明源云信息科技有限公司' }));

    expect(issue?.duplicates?.map(({ title }) => title)).toEqual(['明源云科技有限公司']);
    expect(issue?.duplicates?.[0]?.similarity).toBeCloseTo(0.917, 2);
    expect(issue?.message).toMatchObject({ zh: '可能与customer「明源云科技有限公司」重复，负责人为陈岚' });
    expect((await create(customer, { name: '恒信物流有限公司' })).ok).toBe(true);
  });
});

describe('across forms', () => {
  test('each looks where it is told to', async () => {
    await rule({
      keys: company,
      forms: [
        { ...compared(lead, 'company'), looksIn: 'all' },
        { ...compared(customer, 'name'), looksIn: 'own' },
      ],
      on: blocked,
    });
    await create(lead, { company: '华为技术' });

    const made = await create(customer, { name: '华为技术有限公司' });
    const [issue] = issuesIn(await create(lead, { company: '华为技术（深圳）' }));

    expect(made.ok).toBe(true);
    expect(issue?.duplicates?.map(({ formName }) => formName).sort()).toEqual(['customer', 'lead']);
  });

  test('the recycle bin counts where the rule says so', async () => {
    const on = { ...blocked };
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on });
    const id = idOf(await create(customer, { name: '华为技术' }));
    unwrap(await world.writer.write(lan, customer, [{ kind: 'delete', id }], { atomic: true }));
    expect((await create(customer, { name: '华为技术' })).ok).toBe(true);

    await drop(made.id);
    await rule({ keys: company, forms: [compared(customer, 'name')], on, recycleBin: true });
    const [issue] = issuesIn(await create(customer, { name: '华为技术' }));

    expect(issue?.duplicates?.map(({ isDeleted }) => isDeleted).sort()).toEqual([false, true]);
  });

  test('what comes back is asked like what is new', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const id = idOf(await create(customer, { name: '华为技术' }));
    unwrap(await world.writer.write(lan, customer, [{ kind: 'delete', id }], { atomic: true }));
    await create(customer, { name: '华为技术有限公司' });

    const back = await world.writer.write(lan, customer, [{ kind: 'restore', id }], { atomic: true });

    expect(back).toMatchObject({ error: { code: 'invalid', issues: [{ code: 'duplicate' }] } });
  });
});
