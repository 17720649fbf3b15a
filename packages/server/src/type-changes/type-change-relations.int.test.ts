import { type PublishedView, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { describe, expect, test } from 'vitest';
import { builder } from '../definitions/test-ports.ts';
import { runTypeChanges } from './run-type-changes.ts';
import { block, database, formWith, never, unwrap } from './test-type-changes.ts';

describe('relations', () => {
  const title = (more: object = {}) => block('b_name', 'text', { key: 'name', label: '名称', ...more });
  const ofCode = block('b_code', 'text', { key: 'code', label: '编号', unique: true });

  /** Two customers, and a form that points to them. */
  async function forms(name: string, blocks: (customer: string) => object[]) {
    const customer = await formWith(`${name}客户`, title(), ofCode);
    await run(
      database.pool,
      sql`insert into records.${raw(`"${customer.key}"`)} (id, created_by, updated_by, name, record_title, code)
          select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, v.name, v.name, v.code
          from unnest(${['朗泽', '海曜', '重名', '重名']}::text[], ${['K1', 'K2', 'K3', 'K4']}::text[]) v(name, code)`,
    );
    const found = await run<{ id: string; code: string }>(
      database.pool,
      raw(`select id, code from records."${customer.key}" order by code`),
    );
    const deal = await formWith(name, ...blocks(customer.form.id));
    const links = () =>
      run<{ target_id: string }>(
        database.pool,
        raw(`select target_id from records."${deal.key}__who" order by record_id, position`),
      );
    return { customer, deal, ids: found.map(({ id }) => id), links };
  }
  const who = (type: string, config: object = {}) => block('b_who', type, { key: 'who', label: '客户', config });
  const relation = (formId: string, multiple: boolean) => who('relation', { formId, multiple });

  test('one record becomes several, and several one, with a count of those that lose the rest', async () => {
    const { customer, deal, ids, links } = await forms('商机', (id) => [relation(id, false)]);
    const [one = '', two = ''] = ids;
    const key = raw(`"${deal.key}"`);
    await run(
      database.pool,
      sql`insert into records.${key} (id, created_by, updated_by, who)
          select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, v::uuid from unnest(${[one, two]}::text[]) v`,
    );

    unwrap(await deal.publish(relation(customer.form.id, true)));
    await deal.work();
    const several = await links();
    await run(
      database.pool,
      sql`insert into records.${raw(`"${deal.key}__who"`)} (record_id, target_id, position)
          select record_id, ${two}::uuid, 1 from records.${raw(`"${deal.key}__who"`)} where target_id = ${one}::uuid`,
    );
    const block = relation(customer.form.id, false);
    const preview = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block }));
    unwrap(await deal.publish(relation(customer.form.id, false)));
    await deal.work();

    expect(several.map(({ target_id }) => target_id).sort()).toEqual([one, two].sort());
    expect(preview).toMatchObject({ filled: 2, converted: 1, lost: 1, partly: 1 });
    expect(preview?.lostSamples).toEqual([{ value: '海曜', count: 1 }]);
    expect((await deal.column('who')).sort()).toEqual([one, two].sort());
    const kept = await run(
      database.pool,
      sql`select 1 from pg_constraint where conrelid = ${`records."${deal.key}"`}::regclass and contype = 'f'
          and confrelid = ${`records."${customer.key}"`}::regclass`,
    );
    expect(kept).toHaveLength(2);
    expect(await run(database.pool, sql`select 1 from pg_class where relname like 'links_%staged'`)).toEqual([]);
  });

  test('text finds the one record of that title or unique value; records become their titles again', async () => {
    const { customer, deal, ids } = await forms('回访', () => [who('text')]);
    await deal.insert('who', ['朗泽', 'K2', '重名', '无名']);
    const lost = block('b_lost', 'text', { key: 'lost', label: '客户（原值）' });
    const block2 = relation(customer.form.id, false);

    const preview = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block: block2 }));
    unwrap(await deal.publish({ ...block2, lostTo: 'b_lost' }, lost));
    await deal.work();
    const pointing = await deal.column('who');
    const reverse = block('b_deals', 'relation', {
      key: 'deals',
      label: '回访',
      config: { formId: deal.form.id, multiple: true, inverseOf: { formId: deal.form.id, fieldId: 'b_who' } },
    });
    unwrap(await customer.publish(title(), ofCode, reverse));
    const refused = await deal.publish(who('text'), lost);
    unwrap(await customer.publish(title(), ofCode));
    unwrap(await deal.publish(who('text'), lost));
    await deal.work();

    expect(preview).toMatchObject({ filled: 4, converted: 2, lost: 2 });
    expect(preview?.lostSamples.map(({ value }) => value).sort()).toEqual(['无名', '重名']);
    expect(preview?.samples.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(['K2 → 海曜', '朗泽 → 朗泽']);
    expect(pointing.filter((id) => id !== null).sort()).toEqual(ids.slice(0, 2).sort());
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'in_use', usedBy: [{ definitionId: customer.form.id }] },
    });
    expect((await deal.column('who')).filter((text) => text !== null).sort()).toEqual(['朗泽', '海曜'].sort());
    expect((await deal.column('lost')).filter((text) => text !== null).sort()).toEqual(['无名', '重名']);
  });

  test('text finds records whatever the case and the spaces around; who is written alike goes before', async () => {
    const customer = await formWith('大小写客户', title());
    await run(
      database.pool,
      sql`insert into records.${raw(`"${customer.key}"`)} (id, created_by, updated_by, name, record_title)
          select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, v, v
          from unnest(${['Acme', 'Beta Ltd', 'BETA LTD', ' Nova　']}::text[]) v`,
    );
    const deal = await formWith('大小写', who('text'));
    await deal.insert('who', ['ACME', ' acme\t', 'Beta Ltd', 'beta ltd', 'nova', 'Nove']);
    const next = relation(customer.form.id, false);

    const preview = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block: next }));
    unwrap(await deal.publish(next));
    await deal.work();

    expect(preview).toMatchObject({ filled: 6, converted: 4, lost: 2 });
    expect(preview?.lostSamples.map(({ value }) => value).sort()).toEqual(['Nove', 'beta ltd']);
    const titles = await run<{ title: string }>(
      database.pool,
      raw(
        `select c.record_title as title from records."${deal.key}" d join records."${customer.key}" c on c.id = d.who`,
      ),
    );
    expect(titles.map((each) => each.title).sort()).toEqual([' Nova　', 'Acme', 'Acme', 'Beta Ltd']);
  });

  test('one record of several forms becomes several without loss, and several one with a count of those that lose', async () => {
    const [one, other] = [await formWith('多表甲', title()), await formWith('多表乙', title())];
    for (const made of [one, other])
      await run(
        database.pool,
        sql`insert into records.${raw(`"${made.key}"`)} (id, created_by, updated_by, name, record_title)
            values (gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, '朗泽', '朗泽')`,
      );
    const idIn = async (key: string) =>
      (await run<{ id: string }>(database.pool, raw(`select id from records."${key}"`)))[0]?.id ?? '';
    const [first, second] = [
      { formId: one.form.id, id: await idIn(one.key) },
      { formId: other.form.id, id: await idIn(other.key) },
    ];
    const forms = [
      { formId: one.form.id, label: '甲' },
      { formId: other.form.id, label: '乙' },
    ];
    const about = (multiple: boolean) => who('related-to', { forms, multiple });
    const deal = await formWith('多表跟进', about(false));
    const put = (values: readonly unknown[]) =>
      run(
        database.pool,
        sql`insert into records.${raw(`"${deal.key}"`)} (id, created_by, updated_by, who)
            select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, v from jsonb_array_elements(${JSON.stringify(values)}::jsonb) v`,
      );
    await put([first, second]);
    const filter = { field: 'b_who', operator: 'of-form', operand: { kind: 'constant', value: [second.formId] } };
    const draft = { formId: deal.form.id, name: '乙的', filter };
    const view = unwrap(await deal.createDefinition(builder, { kind: 'view', draft }));

    const wider = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block: about(true) }));
    unwrap(await deal.publish(about(true)));
    await deal.work();
    expect(wider).toMatchObject({ filled: 2, converted: 2, lost: 0 });
    expect(wider?.samples.map(({ to }) => to).sort()).toEqual(['甲：朗泽', '乙：朗泽'].sort());
    expect(await deal.column('who')).toEqual(expect.arrayContaining([[first], [second]]));
    const kept = unwrap(await deal.getDefinition(builder, { id: view.id })).published;
    expect((kept as PublishedView).filter).toEqual(filter);
    const indexed = await run<{ sql: string }>(
      database.pool,
      sql`select indexdef as sql from pg_indexes where schemaname = 'records' and tablename = ${deal.key} and indexdef like '%pointed_ids%'`,
    );
    expect(indexed).toHaveLength(1);

    await put([[second, first]]);
    const narrower = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block: about(false) }));
    unwrap(await deal.publish(about(false)));
    await deal.work();
    expect(narrower).toMatchObject({ filled: 3, converted: 2, lost: 1, partly: 1 });
    expect(narrower?.lostSamples).toEqual([{ value: '甲：朗泽', count: 1 }]);
    const ids = (await deal.column('who')).map((value) => (value as typeof first).id);
    expect(ids.sort()).toEqual([first.id, second.id, second.id].sort());
  });

  test('text becomes records of several forms, where it names one', async () => {
    const [one, other] = [await formWith('文字甲', title()), await formWith('文字乙', title())];
    for (const [made, name] of [
      [one, '海曜'],
      [one, '朗泽'],
      [other, '朗泽'],
    ] as const)
      await run(
        database.pool,
        sql`insert into records.${raw(`"${made.key}"`)} (id, created_by, updated_by, name, record_title)
            values (gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, ${name}, ${name})`,
      );
    const forms = [
      { formId: one.form.id, label: '甲' },
      { formId: other.form.id, label: '乙' },
    ];
    const deal = await formWith('文字跟进', who('text'));
    await deal.insert('who', ['海曜', '朗泽', '乙：朗泽', '海曜、乙：朗泽']);
    const next = who('related-to', { forms, multiple: true });
    const preview = unwrap(await deal.previewConversion(builder, { id: deal.form.id, block: next }));
    unwrap(await deal.publish(next));
    await deal.work();
    expect(preview).toMatchObject({ filled: 4, converted: 3, lost: 1 });
    expect(preview?.lostSamples).toEqual([{ value: '朗泽', count: 1 }]);
    const sizes = (await deal.column('who')).map((value) => (Array.isArray(value) ? value.length : 0));
    expect(sizes.sort()).toEqual([0, 1, 1, 2]);
  });

  test('a form may point to itself while its own table is converted', async () => {
    const made = await formWith('组织', title(), who('text'));
    await made.insert('name', ['总部']);
    await run(database.pool, raw(`update records."${made.key}" set record_title = name`));
    await made.insert('who', ['总部', '总部']);
    const advancing = {
      ...made.typeChanges,
      buildIndexes: async (...given: Parameters<typeof made.typeChanges.buildIndexes>) => {
        // Left over for the transaction that holds the table.
        await run(database.pool, raw(`update records."${made.key}" set who = '总部' where name = '总部'`));
        return made.typeChanges.buildIndexes(...given);
      },
    };

    unwrap(await made.publish(title(), relation(made.form.id, false)));
    await runTypeChanges({ ...made.ports, typeChanges: advancing })(never);

    expect((await made.published()).version).toBe(2);
    expect(new Set(await made.column('who')).size).toBe(1);
  });
});
