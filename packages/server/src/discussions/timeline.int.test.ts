import { newId, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { describe, expect, test } from 'vitest';
import { lan, ning, statementsOf, unwrap } from '../records/test-world.ts';
import {
  about,
  brief,
  change,
  customer,
  database,
  deal,
  followUp,
  giveTo,
  later,
  made,
  read,
  say,
  world,
} from './test-timeline.ts';

describe('a timeline', () => {
  test('puts changes, comments and follow-ups into one stream, the latest first', async () => {
    const id = await made();
    await change(id, { credit: '300' });
    await say(id, '先给三百');
    later(1000);
    await world.create(followUp, { what: '电话', customer: id }, { what: '上门', when: '2020-01-01', customer: id });
    await change(id, { credit: '500' });

    const { items, titles } = await read(id);

    expect(items.map(brief)).toEqual(['credit', '跟进 电话', '先给三百', 'credit', 'created', '跟进 上门']);
    expect(titles[id]).toBe('朗泽');
  });

  test('is read page by page, each entry once, also where many happened at one moment', async () => {
    const id = await made();
    await world.create(followUp, ...Array.from({ length: 7 }, (_, n) => ({ what: `${n}`, customer: id })));
    for (let n = 0; n < 3; n++) unwrap(await about.addComment(lan, customer, { recordId: id, text: `说 ${n}` }));

    const found: string[] = [];
    let before: string | undefined;
    do {
      const page = await read(id, { limit: 2, ...(before === undefined ? {} : { before }) });
      found.push(...page.items.map((entry) => entry.id));
      before = page.next ?? undefined;
    } while (before !== undefined);

    expect(new Set(found).size).toBe(11);
    expect(found).toEqual((await read(id, { limit: 100 })).items.map((entry) => entry.id));
  });

  test('can be narrowed by kind; files are changes of file fields alone', async () => {
    const id = await made();
    const file = newId();
    await run(
      database.pool,
      sql`insert into files (id, name, size, type, uploaded_by) values (${file}, 'a.pdf', 1, 'application/pdf', ${lan.userId})`,
    );
    await change(id, { credit: '1', papers: [{ id: file, name: 'a.pdf', size: 1, type: 'application/pdf' }] });
    await say(id, '合同来了');

    expect((await read(id, { kinds: ['comment'] })).items.map(brief)).toEqual(['合同来了']);
    expect((await read(id, { kinds: ['file'] })).items.map(brief)).toEqual(['papers']);
    expect((await read(id, { kinds: ['change', 'file'] })).items.map(brief)).toEqual(['credit,papers', 'created']);
    expect((await read(id, { kinds: ['follow-up'] })).items).toEqual([]);
  });

  test('tells of other records that the page names: that they were made, and their stages', async () => {
    const id = await made();
    const [won] = await world.create(deal, { title: '二期', stage: 'new', buyer: id });
    await world.create(deal, { title: '别家的', stage: 'new', buyer: await made({ name: '别家' }) });
    later(1000);
    unwrap(await world.write(deal, [{ kind: 'update', id: won?.id ?? '', values: { stage: 'won' } }]));
    const sources = [{ formId: deal.id, fieldId: 'f_buyer', made: true, moved: true }];

    expect((await read(id, { sources })).items.map(brief)).toEqual(['二期 new won', '新建 二期', 'created']);
    expect((await read(id, { sources, kinds: ['stage'] })).items.map(brief)).toEqual(['二期 new won']);
    expect(
      (await read(id, { sources: [{ formId: deal.id, fieldId: 'f_title', made: true, moved: true }] })).items.map(
        brief,
      ),
    ).toEqual(['created']);
    expect((await read(id)).items.map(brief)).toEqual(['created']);

    giveTo([lan]);
    expect((await read(id, { sources })).items.map(brief)).toEqual(['created']);
  });

  test('asks as often for thousands of entries as for few', async () => {
    const [few, many] = [await made(), await made()];
    await run(
      database.pool,
      sql`insert into audit (form_id, record_id, at, by, road, kind, changes)
          select ${customer.id}, ${many}, now() - n * interval '1 minute', ${lan.userId}, 'form', 'updated',
            jsonb_build_object('credit', jsonb_build_array(n, n + 1)) from generate_series(1, 3000) n`,
    );
    await run(
      database.pool,
      sql`insert into comments (id, form_id, record_id, by, at, text)
          select gen_random_uuid(), ${customer.id}, ${many}, ${lan.userId}, now() - n * interval '90 seconds', 'n ' || n
          from generate_series(1, 2000) n`,
    );
    await change(few, { credit: '2' });
    await say(few, '一条');

    const asked = await statementsOf(database.pool, () => read(few));

    expect(await statementsOf(database.pool, () => read(many))).toBe(asked);
    expect(asked).toBeLessThanOrEqual(8);
  });

  test('knows its own places and no others', async () => {
    const id = await made();

    expect(await about.timeline(lan, customer, id, { before: 'nonsense' })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await about.timeline(lan, customer, newId(), {})).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('permissions', () => {
  test('a change of hidden fields alone is not there, and pages stay full', async () => {
    const id = await made();
    for (const credit of ['1', '2', '3', '4']) await change(id, { credit });
    await change(id, { name: '朗泽二' });
    giveTo([lan], { fields: { f_credit: { right: 'hidden' } } });

    const page = await read(id, { limit: 2 });

    expect(page.items.map(brief)).toEqual(['name', 'created']);
    expect(JSON.stringify(page)).not.toContain('credit');
    expect(page.next).toBeNull();
  });

  test('nor is a change of a hidden column alone, while what comes after it is still found', async () => {
    const row = { id: newId(), part: '轴承', price: '1' };
    const id = await made({ name: '有明细', lines: [row] });
    for (const price of ['2', '3', '4']) await change(id, { lines: [{ ...row, price }] });
    giveTo([lan], { fields: { f_price: { right: 'hidden' } } });

    const first = await read(id, { limit: 2 });
    const second = await read(id, { limit: 2, before: first.next ?? '' });

    expect([...first.items, ...second.items].map(brief)).toEqual(['created']);
    expect(second.next).toBeNull();
  });

  test('follow-ups come as far as their own form and fields are open', async () => {
    const id = await made();
    await world.create(followUp, { what: '报价', secret: '底价', customer: id });
    giveTo([lan], { fields: { f_secret: { right: 'hidden' } } });
    expect(JSON.stringify(await read(id))).not.toContain('底价');

    giveTo([lan], { fields: { f_customer: { right: 'hidden' } } });
    expect((await read(id, { kinds: ['follow-up'] })).items).toEqual([]);

    giveTo([ning]);
    expect(await about.timeline(lan, customer, id, {})).toMatchObject({ error: { code: 'not_found' } });
  });
});
