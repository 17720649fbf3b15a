import { Block, newId, type PublishedForm, type PublishedView, type Result, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
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
