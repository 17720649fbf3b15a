import { type FormDraft, newId, type PublishedForm, raw, sql } from '@mortise/core';
import { run, storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, everything, field, lan, unwrap, type World } from '../../records/test-world.ts';
import { definitionUseCases } from '../definition-use-cases.ts';
import { builder, overDatabase } from '../test-ports.ts';
import { runRecordCopies } from './run-record-copies.ts';

const database = testDatabase();
let world: World;
let over: ReturnType<typeof overDatabase>;
let cases: ReturnType<typeof definitionUseCases>;
let appId: string;

beforeAll(async () => {
  world = await createWorld(database.pool);
  over = overDatabase(database.pool, fieldTypes);
  cases = definitionUseCases(over.ports);
  appId = unwrap(await cases.createDefinition(builder, { kind: 'app', name: '复制' })).id;
});

async function published(name: string, blocks: (id: string) => FormDraft['blocks']) {
  const { id, revision, draft } = unwrap(await cases.createDefinition(builder, { kind: 'form', appId, name }));
  const content = { ...(draft as FormDraft), blocks: blocks(id) };
  unwrap(await cases.publishDefinition(builder, { id, revision, draft: content }));
  return formOf(id);
}

async function formOf(id: string): Promise<PublishedForm> {
  world.forms.forget();
  const form = await world.forms.find(id);
  if (!form) throw new Error('not published');
  return form;
}

const never = new AbortController().signal;
const work = () => runRecordCopies(over.ports)(never);
const all = async (form: PublishedForm) => unwrap(await world.reader.query(lan, form, { limit: 200 })).items;
const copyWithRecords = async (id: string, name = '副本') =>
  unwrap(await cases.copyForm(builder, { id, name, records: true })).id;

test('a copy takes records along with rows, links, files, numbers and owners, and is a form of its own', async () => {
  const customer = await published('客户', () => [field('name', 'text')]);
  const [lang] = await world.create(customer, { name: '朗泽' });
  const deal = await published('商机', (id) => [
    field('title', 'text'),
    field('no', 'autonumber'),
    field('papers', 'file'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('others', 'relation', { config: { formId: customer.id, multiple: true } }),
    field('before', 'relation', { config: { formId: id, multiple: false } }),
    field('beside', 'relation', { config: { formId: id, multiple: true } }),
    field('rows', 'subform'),
    field('item', 'text', { parent: 'f_rows' }),
  ]);
  const file = { id: newId(), name: '合同.pdf', size: 10, type: 'application/pdf' };
  const at = new Date().toISOString();
  await storedFiles(database.pool).insert({ ...file, uploadedBy: lan.userId, uploadedAt: at });
  const [first] = await world.create(deal, {
    title: '一期',
    papers: [file],
    customer: lang?.id,
    others: [lang?.id],
    rows: [{ item: '桌子' }, { item: '椅子' }],
  });
  await world.create(deal, { title: '二期', before: first?.id, beside: [first?.id] });
  const [binned] = await world.create(deal, { title: '作废' });
  unwrap(await world.write(deal, [{ kind: 'delete', id: binned?.id ?? '' }]));

  const id = await copyWithRecords(deal.id);
  const busy = await cases.publishDefinition(builder, {
    id: deal.id,
    revision: unwrap(await cases.getDefinition(builder, { id: deal.id })).revision,
  });
  const [late] = await world.create(deal, { title: '之后' });
  await work();
  const copy = await formOf(id);
  const copied = await all(copy);
  const [one, two] = ['一期', '二期'].map((title) => copied.find((record) => record.title === title));
  const whole = unwrap(await world.reader.get(lan, copy, one?.id ?? '')).record;
  const [fresh] = await world.create(copy, { title: '新的' });

  expect(busy).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(copied).toHaveLength(2);
  expect(late?.values.no).toBe('0004');
  expect([one?.values.no, two?.values.no]).toEqual(['0001', '0002']);
  expect(whole.values).toMatchObject({ papers: [file], customer: lang?.id, others: [lang?.id] });
  expect(whole.values.rows).toMatchObject([{ item: '桌子' }, { item: '椅子' }]);
  expect(two?.values).toMatchObject({ before: one?.id, beside: [one?.id] });
  expect([one?.id === first?.id, one?.ownerId, one?.createdBy]).toEqual([false, first?.ownerId, first?.createdBy]);
  expect(fresh?.values.no).toBe('0004');
  expect(unwrap(await cases.recordCopy(builder, { id }))).toMatchObject({ state: 'done', copied: 2, total: 2 });

  const held = (await storedFiles(database.pool).find([file.id])).get(file.id);
  const onlyCopy = { ...everything, mayOnForm: (_: unknown, __: unknown, formId: string) => formId === id };
  const { reader } = await createWorld(database.pool, onlyCopy);
  expect(held && (await reader.files(lan, new Map([[file.id, held]]))).has(file.id)).toBe(true);
  const history = unwrap(await world.reader.history(lan, copy, one?.id ?? '', {}));
  expect(history.items.map(({ kind, by }) => [kind, by])).toEqual([['created', builder.userId]]);

  // Deleting the original takes nothing away from the copy.
  unwrap(await cases.removeDefinition(builder, { id: deal.id }));
  expect((await all(await formOf(id))).map(({ values }) => values.papers)).toContainEqual([file]);
});

test('what names records of the form itself among several forms names their copies', async () => {
  const lead = await published('线索', () => [field('name', 'text')]);
  const meeting = await published('会议', (id) => {
    const forms = [lead.id, id].map((formId) => ({ formId, label: '表单' }));
    return [
      field('title', 'text'),
      field('one', 'related-to', { config: { forms } }),
      field('several', 'related-to', { config: { forms, multiple: true } }),
    ];
  });
  const [found] = await world.create(lead, { name: '海曜' });
  const [first] = await world.create(meeting, { title: '一' });
  const [ofLead, ofMeeting] = [
    { formId: lead.id, id: found?.id ?? '' },
    { formId: meeting.id, id: first?.id ?? '' },
  ];
  await world.create(
    meeting,
    { title: '二', one: ofMeeting, several: [ofMeeting, ofLead] },
    { title: '三', one: ofLead },
  );

  const id = await copyWithRecords(meeting.id, '会议副本');
  await work();
  const copied = await all(await formOf(id));
  const [one, two, three] = ['一', '二', '三'].map((title) => copied.find((record) => record.title === title));

  const copy = { formId: id, id: one?.id };
  expect(two?.values).toMatchObject({ one: copy, several: [copy, ofLead] });
  expect(three?.values).toMatchObject({ one: ofLead, several: null });
});

test('copying that was broken off goes on where it was; what somebody has taken meanwhile stays theirs', async () => {
  const form = await published('物料', () => [field('code', 'text', { unique: true })]);
  await world.create(form, ...Array.from({ length: 1_200 }, (_, index) => ({ code: `M${index}` })));
  const id = await copyWithRecords(form.id);
  const copy = await formOf(id);
  const broken = new AbortController();
  const copies = {
    ...over.ports.copies,
    advance: async (...given: Parameters<typeof over.ports.copies.advance>) => {
      broken.abort();
      return over.ports.copies.advance(...given);
    },
  };

  await runRecordCopies({ ...over.ports, copies })(broken.signal);
  const halfway = unwrap(await cases.recordCopy(builder, { id }));
  const there = await run<{ code: string }>(database.pool, raw(`select code from records."${copy.key}"`));
  const free = Array.from({ length: 1_200 }, (_, index) => `M${index}`).find((code) =>
    there.every((row) => row.code !== code),
  );
  await world.create(copy, { code: free });
  await Promise.all([work(), work()]);

  expect(halfway).toMatchObject({ state: 'running', copied: 500, total: 1_200 });
  expect(unwrap(await cases.recordCopy(builder, { id }))).toMatchObject({ state: 'done', copied: 1_199 });
  const codes = await run<{ n: number; different: number }>(
    database.pool,
    raw(`select count(*)::integer as n, count(distinct code)::integer as different from records."${copy.key}"`),
  );
  expect(codes).toEqual([{ n: 1_200, different: 1_200 }]);
});

test('who may not read all of a form copies its design alone', async () => {
  const form = await published('薪资', () => [field('name', 'text')]);
  const blind = definitionUseCases({ ...over.ports, access: { ...everything, recordScope: () => false } });

  const refused = await blind.copyForm(builder, { id: form.id, name: '副本', records: true });
  const design = unwrap(await blind.copyForm(builder, { id: form.id, name: '副本' }));

  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await over.ports.copies.of(design.id)).toBeNull();
  expect(await run(database.pool, sql`select 1 from record_copies where source_id = ${form.id}`)).toEqual([]);
});
