import {
  type Actor,
  type Block,
  type Condition,
  newId,
  type Pointer,
  type PublishedForm,
  raw,
  sql,
} from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let turn = 0;
let lead: PublishedForm;
let customer: PublishedForm;
let meeting: PublishedForm;
let haiyao: Pointer;
let langze: Pointer;
let mingtai: Pointer;

const whom = (onDelete = 'clear', more: Partial<Block> = {}): Block =>
  field('whom', 'related-to', {
    config: {
      forms: [
        { formId: lead.id, label: '线索' },
        { formId: customer.id, label: '客户' },
      ],
      multiple: true,
      onDelete,
    },
    ...more,
  });

beforeEach(async () => {
  const n = turn++;
  world = await createWorld(database.pool);
  lead = await world.publish(`lead_${n}`, [field('name', 'text')]);
  customer = await world.publish(`customer_${n}`, [field('name', 'text')]);
  meeting = await world.publish(`meeting_${n}`, [field('note', 'text'), whom()]);
  const made = async (form: PublishedForm, name: string): Promise<Pointer> => ({
    formId: form.id,
    id: (await world.create(form, { name }))[0]?.id ?? '',
  });
  haiyao = await made(lead, '海曜');
  langze = await made(customer, '朗泽');
  mingtai = await made(customer, '明泰');
});

const again = (onDelete: string) =>
  world.publish(`meeting_${turn - 1}`, [field('note', 'text'), whom(onDelete)], meeting);
const write = (value: unknown) => world.write(meeting, [{ kind: 'create', values: { note: '会', whom: value } }]);
const remove = ({ formId, id }: Pointer) => world.write(formId === lead.id ? lead : customer, [{ kind: 'delete', id }]);
const read = async (id = '') => unwrap(await world.reader.get(lan, meeting, id));

describe('what may be chosen', () => {
  test('records of any of the forms together, in that order, whose titles come along', async () => {
    const [made] = await world.create(meeting, { whom: [langze, haiyao, langze, mingtai] });
    expect(made?.values.whom).toEqual([langze, haiyao, mingtai]);
    const { record, titles } = await read(made?.id);
    expect(record.values.whom).toEqual([langze, haiyao, mingtai]);
    expect(titles).toEqual(expect.objectContaining({ [haiyao.id]: '海曜', [langze.id]: '朗泽', [mingtai.id]: '明泰' }));
    const listed = unwrap(await world.reader.query(lan, meeting, {}));
    expect(listed.titles).toMatchObject({ [haiyao.id]: '海曜', [mingtai.id]: '明泰' });
  });

  test('nothing that is not there, of another form, or by the id of another form; what was named before stays', async () => {
    const refused = { error: { issues: [{ path: ['whom'] }] } };
    expect(await write([langze, { formId: lead.id, id: newId() }])).toMatchObject(refused);
    expect(await write([langze, { formId: meeting.id, id: haiyao.id }])).toMatchObject({ ok: false });
    expect(await write([langze, { formId: customer.id, id: haiyao.id }])).toMatchObject(refused);
    meeting = await again('keep');
    const [made] = await world.create(meeting, { whom: [haiyao] });
    unwrap(await remove(haiyao));
    const id = made?.id ?? '';
    unwrap(await world.write(meeting, [{ kind: 'update', id, values: { whom: [haiyao, langze] } }]));
    const moved = [{ formId: customer.id, id: haiyao.id }];
    expect((await world.write(meeting, [{ kind: 'update', id, values: { whom: moved } }])).ok).toBe(false);
  });

  test('only records within reach, and only their titles are told', async () => {
    const [made] = await world.create(meeting, { whom: [langze, haiyao] });
    const recordScope = (_: Actor, __: string, formId: string) => formId !== customer.id;
    const narrow = await createWorld(database.pool, { ...everything, recordScope });
    expect((await narrow.write(meeting, [{ kind: 'create', values: { whom: [haiyao, mingtai] } }])).ok).toBe(false);
    const seen = unwrap(await narrow.reader.get(lan, meeting, made?.id ?? ''));
    expect(seen.titles).toMatchObject({ [haiyao.id]: '海曜' });
    expect(seen.titles).not.toHaveProperty(langze.id);
    const asked = { field: 'f_whom', operator: 'title-contains', operand: { kind: 'constant', value: '泽' } } as const;
    expect(unwrap(await narrow.reader.query(lan, meeting, { filter: asked })).items).toEqual([]);
  });

  test('is hidden from whoever may not see the field', async () => {
    const [made] = await world.create(meeting, { whom: [langze] });
    const fieldRight = (_: Actor, __: string, fieldId: string) => (fieldId === 'f_whom' ? 'hidden' : 'edit') as never;
    const narrow = await createWorld(database.pool, { ...everything, fieldRight });
    const seen = unwrap(await narrow.reader.get(lan, meeting, made?.id ?? ''));
    expect(JSON.stringify(seen)).not.toContain(langze.id);
  });
});

describe('when one of the records is deleted', () => {
  test('it alone leaves the list, as an edit with history', async () => {
    const [made, other] = await world.create(meeting, { whom: [haiyao, langze] }, { whom: [mingtai] });
    unwrap(await remove(langze));
    expect((await read(made?.id)).record).toMatchObject({ version: 2, values: { whom: [haiyao] } });
    expect((await read(other?.id)).record).toMatchObject({ version: 1, values: { whom: [mingtai] } });
    const history = unwrap(await world.reader.history(lan, meeting, made?.id ?? ''));
    expect(history.items[0]?.changes).toMatchObject({ whom: { old: [haiyao, langze], new: [haiyao] } });
    expect(history.titles).toMatchObject({ [haiyao.id]: '海曜' });
    unwrap(await remove(haiyao));
    expect((await read(made?.id)).record.values.whom).toBeNull();
  });

  test('it stays while records forbid it', async () => {
    meeting = await again('forbid');
    unwrap(await write([haiyao, langze]));
    for (const one of [haiyao, langze])
      expect(await remove(one)).toMatchObject({ error: { issues: [{ code: 'pointed_at' }] } });
    unwrap(await remove(mingtai));
  });

  test('records go along with any of them, and come back with it', async () => {
    meeting = await again('cascade');
    const [made] = await world.create(meeting, { whom: [haiyao, langze] });
    unwrap(await remove(langze));
    expect((await world.reader.get(lan, meeting, made?.id ?? '')).ok).toBe(false);
    unwrap(await world.write(customer, [{ kind: 'restore', id: langze.id }]));
    expect((await read(made?.id)).record.values.whom).toEqual([haiyao, langze]);
  });

  test('a record of another form that bears the same id is not meant', async () => {
    const [made] = await world.create(meeting, { whom: [langze] });
    unwrap(await world.write(lead, [{ kind: 'create', id: langze.id, values: { name: '同号' } }]));
    unwrap(await remove({ formId: lead.id, id: langze.id }));
    expect((await read(made?.id)).record.values.whom).toEqual([langze]);
  });
});

describe('a list', () => {
  const found = async (condition: Condition) =>
    unwrap(await world.reader.query(lan, meeting, { filter: condition }))
      .items.map(({ title }) => title)
      .sort()
      .join('');
  const asks = (operator: string, value?: unknown): Condition => ({
    field: 'f_whom',
    operator,
    ...(value === undefined ? {} : { operand: { kind: 'constant', value: value as never } }),
  });

  test('is filtered by records, by forms, by titles and by whether there are any', async () => {
    await world.create(
      meeting,
      { note: 'A', whom: [haiyao, langze] },
      { note: 'B', whom: [langze, mingtai] },
      { note: 'C', whom: [haiyao] },
      { note: 'D' },
    );
    expect(await found(asks('contains-any', [langze]))).toBe('AB');
    expect(await found(asks('contains-any', [haiyao.id, mingtai]))).toBe('ABC');
    expect(await found(asks('contains-all', [haiyao, langze]))).toBe('A');
    expect(await found(asks('contains-none', [langze]))).toBe('CD');
    expect(await found(asks('equals', [langze, haiyao]))).toBe('A');
    expect(await found(asks('not-equals', [haiyao]))).toBe('ABD');
    expect(await found(asks('of-form', [customer.id]))).toBe('AB');
    expect(await found(asks('not-of-form', [customer.id]))).toBe('CD');
    expect(await found(asks('title-contains', '海'))).toBe('AC');
    expect(await found(asks('title-contains', '泰'))).toBe('B');
    expect(await found(asks('title-not-contains', '海'))).toBe('BD');
    expect(await found(asks('is-empty'))).toBe('D');
    expect(await found(asks('is-not-empty'))).toBe('ABC');
  });

  test('cannot be sorted by it', async () => {
    const sort = [{ field: 'f_whom', direction: 'asc' as const }];
    expect((await world.reader.query(lan, meeting, { sort })).ok).toBe(false);
  });

  test('of what points to a record is found by its index', async () => {
    const client = await database.pool.connect();
    await client.query('set enable_seqscan = off');
    const plan = await run<{ 'QUERY PLAN': string }>(
      client,
      sql`explain select id from ${raw(`records.${meeting.key}`)} t where public.pointed_ids(t.whom) @> array[${haiyao.id}::uuid]`,
    );
    client.release(true);
    expect(plan.map((line) => line['QUERY PLAN']).join(' ')).toMatch(/Scan (using|on) rel_meeting_/);
  });
});

test('the reverse field of each form lists who names it, and figures over them stay right', async () => {
  const inverse = { formId: meeting.id, multiple: true, inverseOf: { formId: meeting.id, fieldId: 'f_whom' } };
  const blocks = [
    field('name', 'text'),
    field('meetings', 'relation', { config: inverse }),
    field('n', 'rollup', { config: { through: 'f_meetings', aggregate: 'count' } }),
    field('kinds', 'rollup', { config: { through: 'f_meetings', aggregate: 'distinct', fieldId: 'f_note' } }),
    field('last', 'rollup', { config: { through: 'f_meetings', aggregate: 'max', fieldId: 'f_note' } }),
  ];
  customer = await world.publish(customer.key, blocks, customer);
  lead = await world.publish(lead.key, blocks, lead);
  haiyao = { formId: lead.id, id: (await world.create(lead, { name: '海曜' }))[0]?.id ?? '' };
  langze = { formId: customer.id, id: (await world.create(customer, { name: '朗泽' }))[0]?.id ?? '' };
  const [one] = await world.create(
    meeting,
    { note: 'A', whom: [langze, haiyao] },
    { note: 'B', whom: [langze] },
    { note: 'B', whom: [haiyao] },
  );
  const values = async ({ formId, id }: Pointer) =>
    unwrap(await world.reader.get(lan, formId === lead.id ? lead : customer, id)).record.values;
  const { meetings, ...figures } = await values(langze);
  expect(meetings).toHaveLength(2);
  expect(meetings).toContain(one?.id);
  expect(figures).toMatchObject({ n: '2', kinds: '2', last: 'B' });
  expect(await values(haiyao)).toMatchObject({ n: '2', kinds: '2' });

  unwrap(await world.write(meeting, [{ kind: 'update', id: one?.id ?? '', values: { whom: [haiyao] } }]));
  expect(await values(langze)).toMatchObject({ n: '1', kinds: '1', last: 'B' });
  expect(await values(haiyao)).toMatchObject({ n: '2', kinds: '2' });
  const who: Condition = { field: 'f_meetings', operator: 'title-contains', operand: { kind: 'constant', value: 'A' } };
  expect(unwrap(await world.reader.query(lan, lead, { filter: who })).items.map(({ id }) => id)).toEqual([haiyao.id]);
  expect(unwrap(await world.reader.query(lan, customer, { filter: who })).items).toEqual([]);
});

test('formulas read it as a list of titles', async () => {
  const form = await world.publish(`visit_${turn}`, [
    whom(),
    field('words', 'formula', { config: { formula: 'TEXTJOIN("、", TRUE, {f_whom})', result: 'text' } }),
    field('n', 'formula', { config: { formula: 'COUNTA({f_whom})', result: 'number' } }),
  ]);
  const [made, blank] = await world.create(form, { whom: [langze, haiyao] }, {});
  expect(made?.values).toMatchObject({ words: '朗泽、海曜', n: '2' });
  expect(blank?.values).toMatchObject({ n: '0' });
});

test('a look-up shows it with its titles, and is asked for them', async () => {
  const task = await world.publish(`task_${turn}`, [
    field('meeting', 'relation', { config: { formId: meeting.id } }),
    field('whom', 'lookup', { config: { through: 'f_meeting', fieldId: 'f_whom', stored: true } }),
  ]);
  const [made] = await world.create(meeting, { whom: [langze, haiyao] });
  const [one] = await world.create(task, { meeting: made?.id });
  const shown = unwrap(await world.reader.get(lan, task, one?.id ?? ''));
  expect(shown).toMatchObject({
    record: { values: { whom: [langze, haiyao] } },
    titles: { [langze.id]: '朗泽', [haiyao.id]: '海曜' },
  });
  const filter = { field: 'f_whom', operator: 'title-contains', operand: { kind: 'constant', value: '泽' } } as const;
  expect(unwrap(await world.reader.query(lan, task, { filter })).items).toHaveLength(1);
  const form: Condition = { field: 'f_whom', operator: 'of-form', operand: { kind: 'constant', value: [lead.id] } };
  expect(unwrap(await world.reader.query(lan, task, { filter: form })).items).toHaveLength(1);
});

describe('a column of a subform', () => {
  const plan = () =>
    world.publish(`plan_${turn}`, [
      field('lines', 'subform'),
      whom('keep', { parent: 'f_lines' }),
      field('day', 'text', { parent: 'f_lines' }),
      field('words', 'formula', {
        parent: 'f_lines',
        config: { formula: '"见 " & TEXTJOIN("、", TRUE, {f_whom})', result: 'text' },
      }),
    ]);

  test('names records in each row, whose titles come along', async () => {
    const form = await plan();
    const [made] = await world.create(form, { lines: [{ whom: [langze, haiyao], day: '一' }, { whom: [mingtai] }] });
    expect(made?.values.lines).toMatchObject([{ words: '见 朗泽、海曜' }, { words: '见 明泰' }]);
    const { record, titles } = unwrap(await world.reader.get(lan, form, made?.id ?? ''));
    expect(record.values.lines).toMatchObject([{ whom: [langze, haiyao] }, { whom: [mingtai] }]);
    expect(titles).toMatchObject({ [langze.id]: '朗泽', [haiyao.id]: '海曜', [mingtai.id]: '明泰' });
    const listed = unwrap(await world.reader.query(lan, form, {}));
    expect(listed.titles).toMatchObject({ [langze.id]: '朗泽', [haiyao.id]: '海曜' });
  });

  test('is refused at its place where one of the records is not there', async () => {
    const form = await plan();
    const lines = [{ whom: [langze] }, { whom: [langze, { formId: lead.id, id: newId() }] }];
    expect(await world.write(form, [{ kind: 'create', values: { lines } }])).toMatchObject({
      error: { issues: [{ path: ['lines', 1, 'whom'] }] },
    });
  });
});
