import { Block, newId, type PublishedForm, type PublishedView, type Result, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { definitionUseCases } from '../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../definitions/test-ports.ts';
import { runTypeChanges } from './run-type-changes.ts';

const database = testDatabase();
const block = (id: string, type: string, more: object) => Block.parse({ id, type, ...more });
const never = new AbortController().signal;

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const colours = [
  { id: 'opt_red', label: '红', color: 'red' },
  { id: 'opt_rose', label: '玫红', color: 'pink' },
  { id: 'opt_blue', label: '蓝', color: 'sky' },
];

/** A published form with these blocks, over a real database. */
async function formWith(name: string, ...blocks: object[]) {
  const over = overDatabase(database.pool);
  const ports = { ...over.ports, catalog: fieldTypes };
  const cases = definitionUseCases(ports);
  const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name }));
  const form = unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name }));
  const publish = async (...next: object[]) => {
    const { revision } = unwrap(await cases.getDefinition(builder, { id: form.id }));
    return cases.publishDefinition(builder, { id: form.id, revision, draft: { name, blocks: next } });
  };
  const { key } = unwrap(await publish(...blocks));
  const insert = (column: string, values: readonly (string | null)[]) =>
    run(
      database.pool,
      sql`insert into records.${raw(`"${key}"`)} (id, created_by, updated_by, ${raw(column)})
          select gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, value
          from unnest(${values}::text[]) value`,
    );
  const column = async (name: string) =>
    (
      await run<{ value: unknown }>(database.pool, raw(`select "${name}" as value from records."${key}" order by id`))
    ).map(({ value }) => value);
  const published = async () => unwrap(await cases.getDefinition(builder, { id: form.id })).published as PublishedForm;
  return {
    ...over,
    ...cases,
    ports,
    form,
    key,
    publish,
    insert,
    column,
    published,
    work: () => runTypeChanges(ports)(never),
  };
}

const price = (type: string, more: object = {}) => block('b_price', type, { key: 'price', label: '价格', ...more });

test('text becomes a number in the background; what does not convert is kept as text, and the old column stays', async () => {
  const { form, key, publish, insert, column, published, previewConversion, typeChange, work, enqueued } =
    await formWith('报价单', price('text'));
  const values = ['12.50', '1,234', '面议', null, ...Array.from({ length: 3000 }, (_, index) => String(index))];
  await insert('price', values);
  const lost = block('b_lost', 'text', { key: 'lost', label: '价格（原值）' });

  const preview = unwrap(await previewConversion(builder, { id: form.id, block: price('number') }));
  const before = unwrap(await publish(price('number', { lostTo: 'b_lost' }), lost));
  const meanwhile = await published();
  const again = await publish(price('number'), block('b_note', 'text', { key: 'note', label: '备注' }));
  await work();

  expect(preview).toMatchObject({ filled: 3003, converted: 3002, lost: 1, isEstimate: false });
  expect(preview?.lostSamples).toEqual([{ value: '面议', count: 1 }]);
  expect([before.version, meanwhile.blocks[0]?.type]).toEqual([1, 'text']);
  expect(again).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(enqueued).toContain('convert-values');
  expect(unwrap(await typeChange(builder, { id: form.id }))).toMatchObject({ state: 'done', converted: 3003, lost: 1 });
  expect(await published()).toMatchObject({ version: 2, blocks: [{ type: 'number' }, { id: 'b_lost' }] });
  const numbers = await column('price');
  expect(numbers.filter((value) => value !== null)).toHaveLength(3002);
  expect(numbers).toEqual(expect.arrayContaining(['12.5', '1234', '2999']));
  expect((await column('lost')).filter((value) => value !== null)).toEqual(['面议']);
  const kept = await run(database.pool, sql`select was_named from retired_columns where form_id = ${form.id}`);
  expect(kept).toEqual([{ was_named: 'price' }]);
  const left = await run(
    database.pool,
    sql`select attname from pg_attribute where attrelid = ${`records."${key}"`}::regclass and attname like '%staged'`,
  );
  expect(left).toEqual([]);
});

test('two fields do not keep what they lose in one text', async () => {
  const size = (type: string, more: object = {}) => block('b_size', type, { key: 'size', label: '尺寸', ...more });
  const { publish, insert } = await formWith('规格', price('text'), size('text'));
  await insert('price', ['面议']);
  const lost = block('b_lost', 'text', { key: 'lost', label: '原值' });

  const answer = await publish(price('number', { lostTo: 'b_lost' }), size('number', { lostTo: 'b_lost' }), lost);

  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'invalid', issues: [{ path: ['blocks', 0, 'lostTo'], code: 'shared' }] },
  });
});

test('what is written while values are converted is converted too, and no row is lost', async () => {
  const { key, publish, insert, column, work } = await formWith('流水', price('text'));
  await insert(
    'price',
    Array.from({ length: 20_000 }, (_, index) => String(index)),
  );
  unwrap(await publish(price('number')));
  let isOver = false;
  let written = 0;
  const writer = async () => {
    while (!isOver) {
      const id = newId();
      await run(
        database.pool,
        raw(`insert into records."${key}" (id, created_by, updated_by, price) values ('${id}', '${id}', '${id}', '7')`),
      );
      await run(database.pool, raw(`update records."${key}" set price = '8' where id = '${id}'`));
      written++;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const crowd = [writer(), writer()];
  await work();
  isOver = true;
  await Promise.all(crowd);

  const values = await column('price');
  expect(written).toBeGreaterThan(0);
  expect(values).toHaveLength(20_000 + written);
  expect(values.filter((value) => value === '8')).toHaveLength(written + 1);
  expect(values.filter((value) => value === null || value === '7').length).toBe(1);
});

test('a run that was broken off goes on where it was; a cancelled one leaves the form as it was', async () => {
  const { ports, form, publish, insert, column, published, cancelTypeChange, work, typeChanges } = await formWith(
    '断点',
    price('text'),
  );
  await insert(
    'price',
    Array.from({ length: 40_000 }, () => '3'),
  );
  unwrap(await publish(price('number')));
  unwrap(await cancelTypeChange(builder, { id: form.id }));
  await work();
  const afterCancel = (await published()).version;
  unwrap(await publish(price('number')));
  const broken = new AbortController();
  let steps = 0;
  const breaking = {
    ...typeChanges,
    advance: async (...given: Parameters<typeof typeChanges.advance>) => {
      if (++steps === 2) broken.abort();
      return typeChanges.advance(...given);
    },
  };
  await runTypeChanges({ ...ports, typeChanges: breaking })(broken.signal);
  const halfway = await typeChanges.latest(form.id);
  await work();

  expect(afterCancel).toBe(1);
  expect(halfway?.state).toBe('running');
  expect(halfway?.page).toBeGreaterThan(0);
  expect(halfway?.page).toBeLessThan(halfway?.pages ?? 0);
  expect((await published()).version).toBe(2);
  expect(new Set(await column('price'))).toEqual(new Set(['3']));
});

test('an option that is merged into another goes over in records, views and history', async () => {
  const colour = (options: object[], more: object = {}) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options }, ...more });
  const made = await formWith('款式', colour(colours));
  await made.insert('colour', ['opt_rose', 'opt_rose', 'opt_red', 'opt_blue', null]);
  const filter = { field: 'b_colour', operator: 'equals', operand: { kind: 'constant', value: 'opt_rose' } };
  const draft = { formId: made.form.id, name: '玫红', filter };
  const view = unwrap(await made.createDefinition(builder, { kind: 'view', draft }));

  const refused = await made.publish(
    colour(
      colours.filter(({ id }) => id !== 'opt_rose'),
      { replaced: { opt_rose: null } },
    ),
  );
  unwrap(
    await made.publish(
      colour(
        colours.filter(({ id }) => id !== 'opt_rose'),
        { replaced: { opt_rose: 'opt_red' } },
      ),
    ),
  );
  await made.work();

  expect(refused).toMatchObject({ ok: false, error: { code: 'in_use', usedBy: [{ definitionId: view.id }] } });
  expect((await made.column('colour')).map(String).sort()).toEqual([
    'null',
    'opt_blue',
    'opt_red',
    'opt_red',
    'opt_red',
  ]);
  const after = unwrap(await made.getDefinition(builder, { id: view.id })).published as PublishedView;
  expect(after.filter).toMatchObject({ operand: { value: 'opt_red' } });
  const audit = await run<{ changes: unknown }>(
    database.pool,
    sql`select changes from audit where form_id = ${made.form.id} and kind = 'updated'`,
  );
  expect(audit.map(({ changes }) => changes)).toEqual([
    { colour: ['opt_rose', 'opt_red'] },
    { colour: ['opt_rose', 'opt_red'] },
  ]);
});

test('an option that a rule names is not taken out, whatever records get instead', async () => {
  const colour = (options: object[], more: object = {}) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options }, ...more });
  const made = await formWith('配色', colour(colours), price('text'));
  const { revision } = unwrap(await made.getDefinition(builder, { id: made.form.id }));
  const rule = {
    id: 'r_blue',
    name: '蓝色要报价',
    kind: 'interact',
    when: { kind: 'formula', formula: '{b_colour} = "蓝"' },
    actions: [{ do: 'require', fields: ['b_price'] }],
  };
  const left = colours.filter(({ id }) => id !== 'opt_blue');
  const blocks = [colour(left, { replaced: { opt_blue: 'opt_red' } }), price('text')];

  const draft = { name: '配色', blocks, rules: [rule] };
  const refused = await made.publishDefinition(builder, { id: made.form.id, revision, draft });

  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'in_use', usedBy: [{ place: { zh: '规则「蓝色要报价」' }, at: { ruleId: 'r_blue' } }] },
  });
});

test('an option that is renamed stays the same, and a formula that compares with its old name is told', async () => {
  const colour = (options: object[]) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options } });
  const made = await formWith('改名', colour(colours), price('text'));
  await made.insert('colour', ['opt_blue']);
  const { revision } = unwrap(await made.getDefinition(builder, { id: made.form.id }));
  const when = { kind: 'formula', formula: '{b_colour} = "蓝"' };
  const rule = { id: 'r_blue', name: '蓝', kind: 'interact', when, actions: [{ do: 'require', fields: ['b_price'] }] };
  const renamed = colours.map((option) => (option.id === 'opt_blue' ? { ...option, label: '天蓝' } : option));
  const draft = { name: '改名', blocks: [colour(renamed), price('text')], rules: [rule] };
  const saved = unwrap(await made.saveDraft(builder, { id: made.form.id, revision, draft }));

  const found = unwrap(await made.impact(builder, { id: made.form.id }));
  unwrap(await made.publishDefinition(builder, { id: made.form.id, revision: saved.revision }));

  expect(found.warnings.map(({ code, path }) => [code, path])).toEqual([
    ['renamed', ['blocks', 'b_colour', 'config', 'opt_blue']],
  ]);
  expect(await made.column('colour')).toEqual(['opt_blue']);
  expect((await made.published()).version).toBe(2);
});

test('a unique field stays unique when its type changes, and a publication that would break that is given up', async () => {
  const made = await formWith('编码', price('text', { unique: true }));
  await made.insert('price', ['1', '2']);
  unwrap(await made.publish(price('number', { unique: true })));
  await made.work();
  const twice = made.insert('price', ['1']).then(
    () => 'taken in',
    (accident: { code: string }) => accident.code,
  );

  const other = await formWith('编码二', price('text', { unique: true }));
  await other.insert('price', ['1', '1.0']);
  unwrap(await other.publish(price('number', { unique: true })));
  await other.work();

  expect(['23505', '42804']).toContain(await twice);
  expect((await other.published()).blocks[0]?.type).toBe('text');
  expect(await other.typeChanges.latest(other.form.id)).toMatchObject({
    state: 'failed',
    issues: [{ code: 'not_unique' }],
  });
});

describe('columns of subforms', () => {
  const rows = block('b_rows', 'subform', { key: 'rows', label: '明细' });
  const cell = (type: string, more: object = {}) =>
    block('b_cell', type, { key: 'cell', label: '数量', parent: 'b_rows', ...more });

  async function withRows(name: string, blocks: object[], cells: readonly (string | null)[]) {
    const made = await formWith(name, block('b_name', 'text', { key: 'name', label: '名称' }), rows, ...blocks);
    await made.insert('name', ['甲', '乙']);
    await run(
      database.pool,
      sql`insert into records.${raw(`"${made.key}__rows"`)} (_parent, id, _position, cell)
          select t.id, gen_random_uuid(), c.place - 1, c.value from records.${raw(`"${made.key}"`)} t,
            unnest(${cells}::text[]) with ordinality c(value, place)`,
    );
    const held = async (column = 'cell') =>
      (
        await run<{ value: unknown }>(
          database.pool,
          raw(`select "${column}" as value from records."${made.key}__rows" where "${column}" is not null`),
        )
      ).map(({ value }) => String(value));
    return { ...made, held };
  }

  test('convert with a preview, keep what is lost, and follow those who write meanwhile', async () => {
    const made = await withRows('出库', [cell('text')], ['12', '一箱', null]);
    const name = block('b_name', 'text', { key: 'name', label: '名称' });
    const lost = block('b_lost', 'text', { key: 'lost', label: '数量（原值）', parent: 'b_rows' });

    const preview = unwrap(await made.previewConversion(builder, { id: made.form.id, block: cell('number') }));
    unwrap(await made.publish(name, rows, cell('number', { lostTo: 'b_lost' }), lost));
    const advancing = {
      ...made.typeChanges,
      advance: async (...given: Parameters<typeof made.typeChanges.advance>) => {
        const next = await made.typeChanges.advance(...given);
        await run(database.pool, raw(`update records."${made.key}__rows" set cell = '13' where cell = '12'`));
        return next;
      },
    };
    await runTypeChanges({ ...made.ports, typeChanges: advancing })(never);

    expect(preview).toMatchObject({ filled: 4, converted: 2, lost: 2, inRows: true });
    expect(preview?.lostSamples).toEqual([{ value: '一箱', count: 2 }]);
    expect(await made.held()).toEqual(['13', '13']);
    expect(await made.held('lost')).toEqual(['一箱', '一箱']);
    const typed = await run<{ type: string }>(
      database.pool,
      sql`select format_type(atttypid, atttypmod) as type from pg_attribute
          where attrelid = ${`records."${made.key}__rows"`}::regclass and attname = 'cell'`,
    );
    expect(typed).toEqual([{ type: 'numeric' }]);
  });

  test('an option that is merged there goes over in rows and in the history of their records', async () => {
    const colour = (options: object[], more: object = {}) => cell('select', { config: { options }, ...more });
    const made = await withRows('配货', [colour(colours)], ['opt_rose', 'opt_blue']);
    const left = colours.filter(({ id }) => id !== 'opt_rose');
    const name = block('b_name', 'text', { key: 'name', label: '名称' });

    unwrap(await made.publish(name, rows, colour(left, { replaced: { opt_rose: 'opt_red' } })));
    await made.work();

    expect((await made.held()).sort()).toEqual(['opt_blue', 'opt_blue', 'opt_red', 'opt_red']);
    const audit = await run<{ changes: { rows: [{ cell: string }[], { cell: string; $at: number }[]] } }>(
      database.pool,
      sql`select changes from audit where form_id = ${made.form.id} and kind = 'updated'`,
    );
    expect(audit).toHaveLength(2);
    expect(audit[0]?.changes.rows).toMatchObject([[{ cell: 'opt_rose', $at: 1 }], [{ cell: 'opt_red', $at: 1 }]]);
  });
});

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

test('images among files are kept, the others are told and can be kept by name', async () => {
  const papers = (type: string, more: object = {}) =>
    block('b_papers', type, { key: 'papers', label: '附件', ...more });
  const made = await formWith('验收', papers('file'));
  const file = (name: string, type: string) => ({ id: newId(), name, size: 10, type });
  const [photo, paper] = [file('门头.png', 'image/png'), file('合同.pdf', 'application/pdf')];
  const key = raw(`"${made.key}"`);
  for (const files of [[photo, paper], [photo], [paper]]) {
    await run(
      database.pool,
      sql`insert into records.${key} (id, created_by, updated_by, papers)
          values (gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, ${JSON.stringify(files)}::jsonb)`,
    );
  }
  const lost = block('b_lost', 'text', { key: 'lost', label: '附件（原值）' });

  const preview = unwrap(await made.previewConversion(builder, { id: made.form.id, block: papers('image') }));
  unwrap(await made.publish(papers('image', { lostTo: 'b_lost' }), lost));
  await made.work();

  expect(preview).toMatchObject({ filled: 3, converted: 1, lost: 2, partly: 1 });
  expect(await made.column('papers')).toEqual(expect.arrayContaining([[photo], [photo], null]));
  expect((await made.column('lost')).filter((text) => text !== null)).toEqual(['合同.pdf', '合同.pdf']);
});
