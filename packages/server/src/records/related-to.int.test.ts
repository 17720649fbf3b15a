import { type Actor, type Block, type Condition, newId, type PublishedForm, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let turn = 0;
let lead: PublishedForm;
let customer: PublishedForm;
let follow: PublishedForm;
let first: { readonly formId: string; readonly id: string };
let second: { readonly formId: string; readonly id: string };

const about = (onDelete: string): Block =>
  field('about', 'related-to', {
    config: {
      forms: [
        { formId: lead.id, label: '线索' },
        { formId: customer.id, label: '客户' },
      ],
      onDelete,
    },
  });

beforeEach(async () => {
  const n = turn++;
  world = await createWorld(database.pool);
  lead = await world.publish(`lead_${n}`, [field('name', 'text')]);
  customer = await world.publish(`customer_${n}`, [field('name', 'text')]);
  follow = await world.publish(`follow_${n}`, [field('note', 'text'), about('clear')]);
  first = { formId: lead.id, id: (await world.create(lead, { name: '海曜' }))[0]?.id ?? '' };
  second = { formId: customer.id, id: (await world.create(customer, { name: '朗泽' }))[0]?.id ?? '' };
});

const again = (onDelete: string) =>
  world.publish(`follow_${turn - 1}`, [field('note', 'text'), about(onDelete)], follow);
const write = (value: unknown) => world.write(follow, [{ kind: 'create', values: { note: '电话', about: value } }]);
const remove = ({ formId, id }: typeof first) =>
  world.write(formId === lead.id ? lead : customer, [{ kind: 'delete', id }]);
const read = async (id: string | undefined) => unwrap(await world.reader.get(lan, follow, id ?? ''));

describe('what may be chosen', () => {
  test('a record of any of the forms, whose title comes along', async () => {
    const [ofLead, ofCustomer] = await world.create(follow, { about: first }, { about: second });
    expect(await read(ofLead?.id)).toMatchObject({
      record: { values: { about: first } },
      titles: { [first.id]: '海曜' },
    });
    expect(await read(ofCustomer?.id)).toMatchObject({ titles: { [second.id]: '朗泽' } });
    const listed = unwrap(await world.reader.query(lan, follow, {}));
    expect(listed.titles).toMatchObject({ [first.id]: '海曜', [second.id]: '朗泽' });
  });

  test('no record of another form, none that is not there, and none by the id of another form', async () => {
    const refused = { error: { issues: [{ path: ['about'] }] } };
    expect(await write({ formId: follow.id, id: first.id })).toMatchObject(refused);
    expect(await write({ formId: lead.id, id: newId() })).toMatchObject(refused);
    expect(await write({ formId: customer.id, id: first.id })).toMatchObject(refused);
    // Another change of the batch that names it rightly makes it no better.
    const both = await world.write(
      follow,
      [first, { ...first, formId: customer.id }].map((value) => ({ kind: 'create', values: { about: value } })),
      false,
    );
    expect(unwrap(both).rejected.map(({ index }) => index)).toEqual([1]);
  });

  test('no deleted record, though who pointed to it before keeps it', async () => {
    follow = await again('keep');
    const [made] = await world.create(follow, { about: first });
    unwrap(await remove(first));
    expect((await write(first)).ok).toBe(false);
    unwrap(await world.write(follow, [{ kind: 'update', id: made?.id ?? '', values: { note: '改', about: first } }]));
    const moved = { ...first, formId: customer.id };
    expect((await world.write(follow, [{ kind: 'update', id: made?.id ?? '', values: { about: moved } }])).ok).toBe(
      false,
    );
  });

  test('only records within reach of who chooses, and only their titles are told', async () => {
    const [made] = await world.create(follow, { about: second });
    const recordScope = (_: Actor, __: string, formId: string) => formId !== customer.id;
    const narrow = await createWorld(database.pool, { ...everything, recordScope });
    expect((await narrow.write(follow, [{ kind: 'create', values: { about: second } }])).ok).toBe(false);
    unwrap(await narrow.write(follow, [{ kind: 'create', values: { about: first } }]));
    const seen = unwrap(await narrow.reader.get(lan, follow, made?.id ?? ''));
    expect(seen.titles).not.toHaveProperty(second.id);
  });
});

describe('when the record is deleted', () => {
  test('the link is cleared, as an edit with history that names what was there', async () => {
    const [made, other] = await world.create(follow, { about: first }, { about: second });
    unwrap(await remove(first));
    expect((await read(made?.id)).record).toMatchObject({ version: 2, values: { about: null } });
    expect((await read(other?.id)).record).toMatchObject({ version: 1, values: { about: second } });
    const history = unwrap(await world.reader.history(lan, follow, made?.id ?? ''));
    expect(history.items[0]?.changes).toMatchObject({ about: { old: first, new: null } });
  });

  test('it stays while records forbid it, and they are named', async () => {
    follow = await again('forbid');
    unwrap(await write(second));
    expect(await remove(second)).toMatchObject({
      error: { issues: [{ code: 'pointed_at', message: { zh: expect.stringMatching(/还有 1 条.*电话/) } }] },
    });
    unwrap(await remove(first));
  });

  test('records go along, and come back with it', async () => {
    follow = await again('cascade');
    const [made, other] = await world.create(follow, { about: first }, { about: second });
    unwrap(await remove(first));
    expect((await world.reader.get(lan, follow, made?.id ?? '')).ok).toBe(false);
    expect((await read(other?.id)).record.values.about).toEqual(second);
    unwrap(await world.write(lead, [{ kind: 'restore', id: first.id }]));
    expect((await read(made?.id)).record.values.about).toEqual(first);
  });

  test('a record of another form that bears the same id is not meant', async () => {
    const [made] = await world.create(follow, { about: second });
    unwrap(await world.write(lead, [{ kind: 'create', id: second.id, values: { name: '同号' } }]));
    unwrap(await remove({ formId: lead.id, id: second.id }));
    expect((await read(made?.id)).record.values.about).toEqual(second);
  });
});

describe('a list', () => {
  const found = async (condition: Condition) =>
    unwrap(await world.reader.query(lan, follow, { filter: condition })).items.map(({ title }) => title);
  const asks = (operator: string, value?: unknown): Condition => ({
    field: 'f_about',
    operator,
    ...(value === undefined ? {} : { operand: { kind: 'constant', value: value as never } }),
  });

  test('is filtered by the record, by its form, by its title and by whether there is one', async () => {
    await world.create(follow, { note: '甲', about: first }, { note: '乙', about: second }, { note: '丙' });
    expect(await found(asks('equals', first))).toEqual(['甲']);
    expect(await found(asks('equals', second.id))).toEqual(['乙']);
    expect((await found(asks('not-equals', first))).sort()).toEqual(['丙', '乙'].sort());
    expect(await found(asks('of-form', [customer.id]))).toEqual(['乙']);
    expect((await found(asks('of-form', [customer.id, lead.id]))).sort()).toEqual(['甲', '乙'].sort());
    expect(await found(asks('title-contains', '海'))).toEqual(['甲']);
    expect(await found(asks('title-contains', '泽'))).toEqual(['乙']);
    expect(await found(asks('is-empty'))).toEqual(['丙']);
  });

  test('of what points to a record is found by its index', async () => {
    const client = await database.pool.connect();
    await client.query('set enable_seqscan = off');
    const plan = await run<{ 'QUERY PLAN': string }>(
      client,
      sql`explain select id from ${raw(`records.${follow.key}`)} t
          where (t.about ->> 'id')::uuid = ${first.id}::uuid and t.about ->> 'formId' = ${first.formId}`,
    );
    client.release(true);
    expect(plan.map((line) => line['QUERY PLAN']).join(' ')).toMatch(/Scan (using|on) rel_follow_/);
  });
});

describe('a column of a subform', () => {
  const column = (key: string, type: Parameters<typeof field>[1], more: Partial<Block> = {}) =>
    field(key, type, { parent: 'f_lines', ...more });
  const rowsOf = async (form: PublishedForm, id = '') => {
    const { record, titles } = unwrap(await world.reader.get(lan, form, id));
    return { rows: record.values.lines as readonly Record<string, unknown>[], titles };
  };
  const plan = () =>
    world.publish(`plan_${turn}`, [
      field('lines', 'subform'),
      { ...about('keep'), parent: 'f_lines' },
      column('day', 'text'),
      column('words', 'formula', { config: { formula: '"见 " & {f_about}', result: 'text' } }),
      field('whom', 'formula', { config: { formula: 'TEXTJOIN("、", TRUE, {f_lines.f_about})', result: 'text' } }),
    ]);

  test('names a record in each row, whose titles come along', async () => {
    const form = await plan();
    const lines = [{ about: first, day: '一' }, { about: second }, { day: '三' }];
    const [made] = await world.create(form, { lines });
    const { rows, titles } = await rowsOf(form, made?.id);
    expect(rows).toMatchObject([{ about: first }, { about: second }, { about: null }]);
    expect(titles).toMatchObject({ [first.id]: '海曜', [second.id]: '朗泽' });
    const listed = unwrap(await world.reader.query(lan, form, {}));
    expect(listed.titles).toMatchObject({ [first.id]: '海曜', [second.id]: '朗泽' });

    const moved = rows.map((row) => ({ ...row, about: first }));
    unwrap(await world.write(form, [{ kind: 'update', id: made?.id ?? '', values: { lines: moved } }]));
    expect((await rowsOf(form, made?.id)).rows).toMatchObject([{ about: first }, { about: first }, { about: first }]);
    const history = unwrap(await world.reader.history(lan, form, made?.id ?? ''));
    expect(history.titles).toMatchObject({ [first.id]: '海曜', [second.id]: '朗泽' });
  });

  test('is refused at its place where the record is not there, or is of another form', async () => {
    const form = await plan();
    const refused = async (value: unknown) =>
      world.write(form, [{ kind: 'create', values: { lines: [{ about: first }, { about: value }] } }]);
    const at = { error: { issues: [{ path: ['lines', 1, 'about'] }] } };
    expect(await refused({ formId: lead.id, id: newId() })).toMatchObject(at);
    expect(await refused({ formId: customer.id, id: first.id })).toMatchObject(at);
    expect(await refused({ formId: follow.id, id: first.id })).toMatchObject(at);
  });

  test('tells nobody a title beyond their reach', async () => {
    const form = await plan();
    const [made] = await world.create(form, { lines: [{ about: first }, { about: second }] });
    const recordScope = (_: Actor, __: string, formId: string) => formId !== customer.id;
    const narrow = await createWorld(database.pool, { ...everything, recordScope });
    const { titles } = unwrap(await narrow.reader.get(lan, form, made?.id ?? ''));
    expect(titles).toMatchObject({ [first.id]: '海曜' });
    expect(titles).not.toHaveProperty(second.id);
  });

  test('is read by formulas of its row and of the record by the title', async () => {
    const form = await plan();
    const [made] = await world.create(form, { lines: [{ about: first }, { about: second }, { day: '三' }] });
    expect(made?.values).toMatchObject({ whom: '海曜、朗泽', lines: [{ words: '见 海曜' }, { words: '见 朗泽' }, {}] });
  });
});

test('formulas read it as they read a relation: by the title, and by which record it is', async () => {
  const form = await world.publish(`visit_${turn}`, [
    about('keep'),
    field('lead', 'relation', { config: { formId: lead.id } }),
    field('words', 'formula', { config: { formula: '{f_about} & "！"', result: 'text' } }),
    field('same', 'formula', { config: { formula: 'IF({f_about} = {f_lead}, "同一条", "不同")', result: 'text' } }),
    field('none', 'formula', { config: { formula: 'IF(ISEMPTY({f_about}), "没有", "有")', result: 'text' } }),
  ]);
  const [one, other, blank] = await world.create(
    form,
    { about: first, lead: first.id },
    { about: second, lead: first.id },
    {},
  );
  expect(one?.values).toMatchObject({ words: '海曜！', same: '同一条', none: '有' });
  expect(other?.values).toMatchObject({ words: '朗泽！', same: '不同', none: '有' });
  expect(blank?.values).toMatchObject({ none: '没有' });
});

test('its history names both records when one takes the place of another', async () => {
  const [made] = await world.create(follow, { about: first });
  unwrap(await world.write(follow, [{ kind: 'update', id: made?.id ?? '', values: { about: second } }]));
  const { titles } = unwrap(await world.reader.history(lan, follow, made?.id ?? ''));
  expect(titles).toMatchObject({ [first.id]: '海曜', [second.id]: '朗泽' });
});

test('the reverse field of each form lists who points there, and figures over them are right', async () => {
  const inverse = { formId: follow.id, multiple: true, inverseOf: { formId: follow.id, fieldId: 'f_about' } };
  const blocks = [
    field('name', 'text'),
    field('visits', 'relation', { config: inverse }),
    field('n', 'rollup', { config: { through: 'f_visits', aggregate: 'count' } }),
    field('kinds', 'rollup', { config: { through: 'f_visits', aggregate: 'distinct', fieldId: 'f_note' } }),
  ];
  customer = await world.publish(customer.key, blocks, customer);
  lead = await world.publish(lead.key, blocks, lead);
  // Figures of records that are there already are filled in by a worker.
  first = { formId: lead.id, id: (await world.create(lead, { name: '海曜' }))[0]?.id ?? '' };
  second = { formId: customer.id, id: (await world.create(customer, { name: '朗泽' }))[0]?.id ?? '' };
  const [one] = await world.create(
    follow,
    { note: '甲', about: second },
    { note: '乙', about: second },
    { about: first },
  );
  const values = async (form: PublishedForm, id: string) => unwrap(await world.reader.get(lan, form, id)).record.values;
  expect(await values(customer, second.id)).toMatchObject({
    visits: expect.arrayContaining([one?.id]),
    n: '2',
    kinds: '2',
  });
  expect(await values(lead, first.id)).toMatchObject({ n: '1', kinds: '0' });

  unwrap(await world.write(follow, [{ kind: 'update', id: one?.id ?? '', values: { about: first } }]));
  expect(await values(customer, second.id)).toMatchObject({ n: '1', kinds: '1' });
  expect(await values(lead, first.id)).toMatchObject({ n: '2', kinds: '1' });
});

test('a look-up shows it with its title', async () => {
  const task = await world.publish(`task_${turn}`, [
    field('follow', 'relation', { config: { formId: follow.id } }),
    field('about', 'lookup', { config: { through: 'f_follow', fieldId: 'f_about', stored: true } }),
  ]);
  const [made] = await world.create(follow, { about: second });
  const [one] = await world.create(task, { follow: made?.id });
  const shown = unwrap(await world.reader.get(lan, task, one?.id ?? ''));
  expect(shown).toMatchObject({ record: { values: { about: second } }, titles: { [second.id]: '朗泽' } });
  const filter = { field: 'f_about', operator: 'title-contains', operand: { kind: 'constant', value: '泽' } } as const;
  expect(unwrap(await world.reader.query(lan, task, { filter })).items).toHaveLength(1);
});
