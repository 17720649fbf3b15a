import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
  type Access,
  type AccessFacts,
  type Actor,
  type ExportRequest,
  FormGrant,
  newId,
  type PublishedForm,
  sql,
} from '@mortise/core';
import { run, storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { openWorkbook } from '@mortise/sheets';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createAccess } from '../access/create-access.ts';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../records/test-world.ts';
import { exportUseCases } from './export-use-cases.ts';
import { exportWorld, unwrapSheet } from './test-world.ts';

const database = testDatabase();
let world: World;
let deals: PublishedForm;
let customerId: string;
const { portsWith, exported, fileOf, rowsOf, filesKept } = exportWorld(
  () => database.pool,
  () => world,
);

const never = new AbortController().signal;
const own = ['f_name', 'f_amount', 'f_share', 'f_stage', 'f_day', 'f_customer', '$owner', 'f_lines'];

beforeAll(async () => {
  world = await createWorld(database.pool);
  const customers = await world.publish('customers', [field('name', 'text')]);
  const [customer] = await world.create(customers, { name: '朗泽机电' });
  customerId = customer?.id ?? '';
  deals = await world.publish('deals', [
    field('name', 'text', { label: '商机名称' }),
    field('amount', 'currency', { label: '金额' }),
    field('share', 'percent', { label: '折扣' }),
    field('stage', 'select', {
      label: '阶段',
      config: { options: [{ id: 's1', label: { zh: '谈判', en: 'Talks' }, color: 'indigo' }] },
    }),
    field('day', 'datetime', { label: '签约日' }),
    field('customer', 'relation', { label: '客户', config: { formId: customers.id, multiple: false } }),
    field('phone', 'phone', { label: '电话' }),
    field('papers', 'file', { label: '合同' }),
    field('lines', 'subform', { label: '明细' }),
    field('item', 'text', { label: '品名', parent: 'f_lines' }),
    field('count', 'number', { label: '数量', parent: 'f_lines' }),
  ]);
  await world.create(
    deals,
    {
      name: '焊缝检测',
      amount: '-1940000.5',
      share: '0.755',
      stage: 's1',
      day: '2026-12-18',
      customer: customerId,
      phone: '+8613800138000',
      lines: [
        { item: '相机', count: '2' },
        { item: '光源', count: '4' },
      ],
    },
    { name: '=cmd|calc', amount: '12' },
  );
});

const bySystem: Pick<ExportRequest, 'sort'> = { sort: [{ field: 'f_amount', direction: 'asc' }] };

test('shown values: numbers and dates as such, names for ids, rows beside the merged cells of their record', async () => {
  const ports = portsWith(everything);
  const job = await exported(ports, deals, { fields: own, ...bySystem });
  const rows = await rowsOf(ports, job);
  const workbook = unwrapSheet(await openWorkbook(await fileOf(ports, job), { fileName: 'a.xlsx' }));
  const merges = await workbook.merges(0);
  const kinds = [];
  for await (const batch of workbook.rows(0)) kinds.push(...batch.map(({ cells }) => cells.map(({ kind }) => kind)));
  await workbook.close();

  expect(job).toMatchObject({ state: 'done', done: 2, total: 2, result: { records: 2, cutTexts: 0 } });
  expect(job.result?.fileName).toMatch(/^deals \d{4}-\d\d-\d\d\.xlsx$/);
  expect(rows[0]).toEqual(['商机名称', '金额', '折扣', '阶段', '签约日', '客户', '负责人', '明细/品名', '明细/数量']);
  expect(rows[1]).toEqual(['焊缝检测', '-1940000.5', '0.755', '谈判', '2026-12-18', '朗泽机电', '陈岚', '相机', '2']);
  expect(rows[2]).toEqual(['', '', '', '', '', '', '', '光源', '4']);
  expect(rows[3]?.slice(0, 2)).toEqual(['=cmd|calc', '12']);
  expect(kinds[1]).toEqual(['text', 'number', 'number', 'text', 'date', 'text', 'text', 'text', 'number']);
  expect(merges).toHaveLength(7);
  expect(merges[0]).toEqual({ top: 2, bottom: 3, left: 0, right: 0 });
});

test('stored values carry the ids by which an import finds everything again', async () => {
  const ports = portsWith(everything);
  const job = await exported(ports, deals, { fields: own.slice(0, 7), values: 'stored', ...bySystem });
  const [head, first] = await rowsOf(ports, job);

  expect(head?.slice(0, 2)).toEqual(['记录 ID', '商机名称']);
  expect(first?.slice(1)).toEqual(['焊缝检测', '-1940000.5', '0.755', 's1', '2026-12-18', customerId, lan.userId]);
});

test('rows repeat their record, or stand on a sheet of their own with what leads back to it', async () => {
  const ports = portsWith(everything);
  const repeated = await exported(ports, deals, { fields: ['f_name', 'f_lines'], subforms: 'repeated', ...bySystem });
  const apart = await exported(ports, deals, { fields: ['f_name', 'f_lines'], subforms: 'sheets', ...bySystem });
  const [, record] = await rowsOf(ports, apart);

  expect((await rowsOf(ports, repeated)).slice(1)).toEqual([
    ['焊缝检测', '相机', '2'],
    ['焊缝检测', '光源', '4'],
    ['=cmd|calc'],
  ]);
  expect(await rowsOf(ports, apart, 1)).toEqual([
    ['记录 ID', '标题', '品名', '数量'],
    [record?.[0], '焊缝检测', '相机', '2'],
    [record?.[0], '焊缝检测', '光源', '4'],
  ]);
  expect(apart).toMatchObject({ done: 4, total: 4, result: { records: 2 } });
});

test('a CSV file holds no formula, and a negative amount is a number in it', async () => {
  const ports = portsWith(everything);
  const job = await exported(ports, deals, { fields: ['f_name', 'f_amount', 'f_share'], format: 'csv', ...bySystem });
  const text = await readFile(await fileOf(ports, job), 'utf8');

  expect(text).toBe('\uFEFF"商机名称","金额","折扣"\r\n"焊缝检测","-1940000.5","75.5%"\r\n"\'=cmd|calc","12",""\r\n');
});

test('only what a list shows, and only what was picked', async () => {
  const ports = portsWith(everything);
  const filter = { field: 'f_stage', operator: 'equals', operand: { kind: 'constant', value: 's1' } } as const;
  const listed = await exported(ports, deals, { fields: ['f_name'], records: { kind: 'list', filter, search: '' } });
  const ids = unwrap(await world.reader.query(lan, deals, {})).items.map(({ id }) => id);
  const picked = await exported(ports, deals, {
    fields: ['f_name'],
    records: { kind: 'picked', ids: ids.slice(0, 1) },
  });

  expect((await rowsOf(ports, listed)).slice(1)).toEqual([['焊缝检测']]);
  expect(await rowsOf(ports, picked)).toHaveLength(2);
  expect(listed.how.records).toBe('list');
});

test('attachments come along in an archive, under names that say whose they are', async () => {
  const ports = portsWith(everything);
  const form = await world.publish('papers', [field('name', 'text'), field('papers', 'file'), field('other', 'file')]);
  const file = async (name: string) => {
    const one = { id: newId(), name, size: 3, type: 'text/plain' };
    await storedFiles(database.pool).insert({ ...one, uploadedBy: lan.userId, uploadedAt: new Date().toISOString() });
    return one;
  };
  const [first, second, lost] = [await file('合同.pdf'), await file('合同.pdf'), await file('丢失.pdf')];
  const bytes = async function* () {
    yield new TextEncoder().encode('abc');
  };
  for (const { id } of [first, second]) await ports.storage.put(id, bytes(), { maxBytes: 10 });
  await world.create(form, { name: '甲/乙', papers: [first, second] }, { name: '丙', papers: [lost], other: [] });

  const job = await exported(ports, form, { fields: ['f_name', 'f_papers'], attachments: 'titled' });
  const folders = await exported(ports, form, { fields: ['f_papers'], attachments: 'folders' });

  expect(job.result).toMatchObject({ files: 2, missingFiles: 1 });
  expect(job.result?.fileName).toMatch(/\.zip$/);
  expect(await namesIn(await fileOf(ports, job))).toEqual([
    'papers.xlsx',
    '附件/甲_乙_合同.pdf',
    '附件/甲_乙_合同 (2).pdf',
  ]);
  expect(await namesIn(await fileOf(ports, folders))).toEqual([
    'papers.xlsx',
    '附件/甲_乙/合同.pdf',
    '附件/甲_乙/合同 (2).pdf',
  ]);
});

const facts = (grant: Partial<FormGrant>): AccessFacts => ({
  closedApps: new Set([deals.appId]),
  roles: [
    {
      id: 'r1',
      appId: deals.appId,
      role: { name: '销售', manages: false, forms: [FormGrant.parse({ formId: deals.id, ...grant })] },
      holders: [{ kind: 'everyone' }],
    },
  ],
  forms: [deals],
});
const accessBy = (grant: Partial<FormGrant>): Access => createAccess({ facts: () => facts(grant) }, fieldTypes);

test('masked stays masked, hidden is not even named, and records out of reach stay there', async () => {
  await run(database.pool, sql`update records.deals set owner_id = ${ning.userId} where amount = 12`);
  const ports = portsWith(
    accessBy({
      operations: ['read', 'export'],
      scopes: { read: { kind: 'own' }, update: { kind: 'none' }, delete: { kind: 'none' } },
      fields: { f_phone: { right: 'masked' }, f_amount: { right: 'hidden' }, f_count: { right: 'hidden' } },
    }),
  );
  for (const values of ['shown', 'stored'] as const) {
    const job = await exported(ports, deals, { fields: ['f_name', 'f_phone', 'f_amount', 'f_lines'], values });
    const rows = (await rowsOf(ports, job)).map((row) => row.slice(values === 'stored' ? 1 : 0));

    expect(rows[0]).toEqual(['商机名称', '电话', '明细/品名']);
    expect(rows[1]?.[0]).toBe('焊缝检测');
    expect(rows[1]?.[1]).toMatch(/\*{2,}/);
    expect(rows).toHaveLength(3);
  }
  await run(database.pool, sql`update records.deals set owner_id = ${lan.userId}`);
});

test('who may not export is told at once, and rights count that hold while it is made', async () => {
  const reading = portsWith(accessBy({ operations: ['read'] }));
  const asked = { records: { kind: 'all' }, format: 'xlsx', fields: ['f_name'] };
  expect(await exportUseCases(reading).startExport(lan, deals, asked)).toMatchObject({
    ok: false,
    error: { code: 'forbidden', permission: 'export' },
  });

  const { id } = unwrap(await exportUseCases(portsWith(everything)).startExport(lan, deals, asked));
  await exportUseCases(reading).runExport(id, never);
  const left = { ...portsWith(everything), actorOf: async () => null };
  const { id: orphan } = unwrap(await exportUseCases(left).startExport(lan, deals, asked));
  await exportUseCases(left).runExport(orphan, never);

  expect(unwrap(await exportUseCases(reading).getExport(lan, id))).toMatchObject({
    state: 'failed',
    error: { code: 'forbidden' },
  });
  expect(unwrap(await exportUseCases(left).getExport(lan, orphan))).toMatchObject({ error: { code: 'owner_left' } });
  expect(await exportUseCases(reading).startExport(lan, deals, { ...asked, fields: ['f_nothing'] })).toMatchObject({
    ok: false,
  });
});

test('an export is its maker’s own, is fetched as long as it is kept and they may, and stays in the log', async () => {
  const ports = portsWith(everything);
  const cases = exportUseCases(ports);
  const job = await exported(ports, deals, { fields: ['f_name'] });
  const opened = unwrap(await cases.openExport(lan, job.id));
  const size = (await buffer(opened.content)).length;
  const closed = await exportUseCases(portsWith(accessBy({ operations: ['read'] }))).openExport(lan, job.id);
  const later = new Date(Date.now() + 8 * 24 * 3600 * 1000);
  const late = exportUseCases({ ...ports, clock: { now: () => later } });

  expect(size).toBe(job.result?.size);
  expect(await cases.getExport(ning, job.id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(await cases.openExport(ning, job.id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(closed).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await late.openExport(lan, job.id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect((await filesKept()).length).toBeGreaterThan(0);
  await late.dropExpired();
  expect(unwrap(await cases.getExport(lan, job.id)).state).toBe('expired');
  expect((await filesKept()).filter((name) => !name.includes('.part')).length).toBeLessThan(3);
  const log = unwrap(await cases.exportLog(lan, deals, { before: null }));
  expect(log.find(({ id }) => id === job.id)).toMatchObject({
    byName: '陈岚',
    state: 'expired',
    result: { records: 2 },
  });
  const member = exportUseCases(portsWith(accessBy({ operations: ['read', 'export'] })));
  expect(await member.exportLog(lan, deals, { before: null })).toMatchObject({ ok: false });
});

test('one is cancelled at its next page, and nothing stays of it', async () => {
  const ports = portsWith(everything);
  const kept = await filesKept();
  const cases = exportUseCases(ports);
  const asked = { records: { kind: 'all' }, format: 'xlsx', fields: ['f_name'] };
  const { id } = unwrap(await cases.startExport(lan, deals, asked));
  unwrap(await cases.cancelExport(lan, id));

  await cases.runExport(id, never);

  expect(unwrap(await cases.getExport(lan, id)).state).toBe('cancelled');
  expect(await filesKept()).toEqual(kept);
});

test('a worker that is too late leaves nothing, and one that died is replaced: there is one result', async () => {
  const ports = portsWith(everything);
  const cases = exportUseCases(ports);
  const asked = { records: { kind: 'all' }, format: 'xlsx', fields: ['f_name'] };
  const { id } = unwrap(await cases.startExport(lan, deals, asked));
  const kept = (await filesKept()).length;
  // The first one hangs in the middle of its file while a second one begins and ends.
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isThere = () => {};
  const there = new Promise<void>((resolve) => {
    isThere = resolve;
  });
  const slow = {
    ...ports.reader,
    exportPage: async (...given: Parameters<typeof ports.reader.exportPage>) => {
      isThere();
      await waiting;
      return ports.reader.exportPage(...given);
    },
  };
  const first = exportUseCases({ ...ports, reader: slow }).runExport(id, never);
  await there;
  await cases.runExport(id, never);
  const done = unwrap(await cases.getExport(lan, id));
  goOn();
  await first;

  expect(done.state).toBe('done');
  expect(unwrap(await cases.getExport(lan, id))).toEqual(done);
  expect((await filesKept()).length - kept).toBe(1);
  await expect(cases.runExport(id, never)).resolves.toBeUndefined();
});

test('what a killed worker began is thrown away by the next', async () => {
  const ports = portsWith(everything);
  const cases = exportUseCases(ports);
  const asked = { records: { kind: 'all' }, format: 'xlsx', fields: ['f_name'] };
  const { id } = unwrap(await cases.startExport(lan, deals, asked));
  const dead = newId();
  await ports.exports.begin(id, dead);
  await ports.storage.put(dead, [new Uint8Array(3)] as never, { maxBytes: 10 });

  await run(database.pool, sql`update exports set updated_at = now() - interval '5 minutes' where id = ${id}`);
  const enqueued: string[] = [];
  await exportUseCases({ ...ports, jobs: { enqueue: async (job) => void enqueued.push(job.id) } }).resumeStale(60_000);
  await cases.runExport(id, never);

  expect(enqueued).toEqual([id]);
  expect(await ports.storage.localPath(dead)).toBeNull();
  expect(unwrap(await cases.getExport(lan, id)).state).toBe('done');
});

test('a member has five exports at once, and the sixth is told to wait', async () => {
  const ports = portsWith(everything);
  const cases = exportUseCases(ports);
  const somebody: Actor = { ...lan, userId: newId() };
  const asked = { records: { kind: 'all' }, format: 'xlsx', fields: ['f_name'] };
  for (let at = 0; at < 5; at++) unwrap(await cases.startExport(somebody, deals, asked));

  expect(await cases.startExport(somebody, deals, asked)).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(unwrap(await cases.recentExports(somebody))).toHaveLength(5);
});

test('many records come in pages, each once, whatever they are ordered by', async () => {
  const form = await world.publish('many', [field('name', 'text'), field('rank', 'number')]);
  const rows = Array.from({ length: 4_500 }, (_, at) => ({ name: `客户 ${at}`, rank: String(at % 7) }));
  for (let at = 0; at < rows.length; at += 1000) await world.create(form, ...rows.slice(at, at + 1000));
  const ports = portsWith(everything);
  for (const sort of [[], [{ field: 'f_rank', direction: 'desc' as const }]]) {
    const job = await exported(ports, form, { fields: ['f_name', 'f_rank'], sort });
    const found = (await rowsOf(ports, job)).slice(1);

    expect(new Set(found.map(([name]) => name)).size).toBe(4_500);
    expect(found).toHaveLength(4_500);
  }
});

/** What the directory at the end of an archive lists. */
async function namesIn(file: string): Promise<string[]> {
  const zip = await buffer(createReadStream(file));
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return name;
  });
}
