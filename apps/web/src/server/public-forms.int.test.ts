import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { compose, type Services } from './compose.ts';
import { createLog } from './log.ts';

const database = testDatabase();
let services: Services;
let folder: string;
let bearer: Record<string, string>;
let form: { id: string; key: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-public-'));
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: folder, NODE_ENV: 'test', RATE_LIMIT: '10000' });
  services = await compose(env, createLog({ LOG_LEVEL: 'silent' }, 'test'));
  const made = await services.server.people.ensureFirstAdministrator();
  const person = await services.ports.people.findByUserName(made?.userName ?? '');
  const { key } = await services.server.people.createApiKey(
    { userId: person?.id ?? '' },
    { name: 'test', scopes: [], expiresAt: null },
  );
  bearer = { authorization: `Bearer ${key}` };
  form = await makeForm();
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

// Each visitor comes from an address of their own, so that no test waits for another's allowance.
let visitors = 0;
async function call(method: string, address: string, body?: unknown, headers: Record<string, string> = {}) {
  const ip = `10.0.${Math.floor(visitors / 250)}.${visitors++ % 250}`;
  const response = await services.api.request(`/api/v1${address}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-mortise-ip': ip, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

async function makeForm() {
  const app = await call('POST', '/definitions', { kind: 'app', name: '市场' }, bearer);
  const blocks = [
    { id: 'f_name', type: 'text', label: '姓名', required: true },
    { id: 'f_phone', type: 'phone', label: '手机' },
    { id: 'f_source', type: 'text', label: '来源' },
    { id: 'f_secret', type: 'text', label: '内部备注', default: { kind: 'constant', value: '线上线索' } },
    { id: 'f_agreed', type: 'datetime', label: '同意时间', config: { precision: 'second' } },
    { id: 'f_file', type: 'file', label: '附件' },
  ];
  const draft = { blocks };
  const created = await call('POST', '/definitions', { kind: 'form', appId: app.json.id, name: '线索', draft }, bearer);
  const { id, key, revision } = created.json;
  const published = await call('POST', `/definitions/${id}/publish`, { revision }, bearer);
  expect(published.status).toBe(200);
  return { id: id as string, key: key as string };
}

async function makeLink(settings: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
  const draft = { formId: form.id, name: '展会', captcha: false, fields: ['f_name', 'f_phone'], ...settings };
  const link = await call('POST', '/definitions', { kind: 'public-form', draft }, bearer);
  expect(link.status, JSON.stringify(link.json)).toBe(201);
  return link.json;
}

const answer = (more: Record<string, unknown> = {}) => ({
  sendingKey: crypto.randomUUID(),
  device: crypto.randomUUID(),
  values: { xingming: '陈岚', shouji: '13800138000' },
  ...more,
});
const send = (key: string, more: Record<string, unknown> = {}) =>
  call('POST', `/public/${key}/submissions`, answer(more));
const codes = ({ json }: { json: { errors?: { code: string }[] } }) => json.errors?.map(({ code }) => code);
const records = async () => (await call('GET', `/forms/${form.key}/records?limit=200`, undefined, bearer)).json.items;
const newest = async () => (await records()).at(0);

describe('a link', () => {
  test('shows what it asks for and nothing else of the form', async () => {
    const { key } = await makeLink({ title: '留下联系方式' });

    const shown = await call('GET', `/public/${key}`);

    expect(shown.json).toMatchObject({ state: 'open', title: '留下联系方式' });
    expect(shown.json.ask.blocks.map(({ id }: { id: string }) => id)).toEqual(['f_name', 'f_phone']);
    expect(JSON.stringify(shown.json)).not.toContain('内部备注');
  });

  test('takes an answer in the name of nobody, with the defaults of what it does not ask for', async () => {
    const { key } = await makeLink();

    const sent = await send(key, { values: { xingming: '陈岚', shouji: '138 0013 8000', neibubeizhu: '改掉' } });

    expect(sent.status).toBe(201);
    expect(await newest()).toMatchObject({
      ownerId: null,
      values: { xingming: '陈岚', shouji: '+8613800138000', neibubeizhu: '线上线索' },
    });
  });

  test('says at the field what is wrong, and keeps no place for it', async () => {
    const { key } = await makeLink({ quota: 1 });

    const wrong = await send(key, { values: { shouji: '12' } });
    const right = await send(key);

    expect(wrong.status).toBe(422);
    expect(wrong.json.errors.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual(['shouji', 'xingming']);
    expect(right.status).toBe(201);
  });

  test('sent twice with one key, also at the same moment, makes one record', async () => {
    const { key } = await makeLink();
    const before = (await records()).length;
    const once = answer();

    const all = await Promise.all(Array.from({ length: 6 }, () => call('POST', `/public/${key}/submissions`, once)));
    const again = await call('POST', `/public/${key}/submissions`, once);

    expect([...all, again].map(({ status }) => status)).toEqual(Array(7).fill(201));
    expect((await records()).length).toBe(before + 1);
  });

  test('takes no more than its quota, however many send at once', async () => {
    const { key, id } = await makeLink({ quota: 3 });

    const all = await Promise.all(Array.from({ length: 8 }, () => send(key)));

    expect(all.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(all.filter(({ status }) => status !== 201).map(codes)).toEqual(Array(5).fill(['full']));
    expect((await call('GET', `/public/${key}`)).json.state).toBe('full');
    expect((await call('GET', `/public-forms/${id}/status`, undefined, bearer)).json.submissions).toBe(3);
  });

  test('takes one answer a device where that is asked', async () => {
    const { key } = await makeLink({ oncePerDevice: true });
    const device = crypto.randomUUID();

    const first = await send(key, { device });
    const second = await send(key, { device });

    expect(first.status).toBe(201);
    expect(codes(second)).toEqual(['device']);
  });

  test.each([
    [{ isOpen: false }, 'closed'],
    [{ opensAt: '2999-01-01T00:00:00.000Z' }, 'not_yet'],
    [{ closesAt: '2020-01-01T00:00:00.000Z' }, 'closed'],
  ])('with %o shows nothing and takes nothing: %s', async (settings, state) => {
    const { key } = await makeLink(settings);

    expect((await call('GET', `/public/${key}`)).json).toMatchObject({ state, ask: null });
    expect(codes(await send(key))).toEqual([state]);
  });

  test('with a password opens to who knows it, until it changes', async () => {
    const { key, id } = await makeLink();
    await call('PUT', `/public-forms/${id}/password`, { password: '石榴2026' }, bearer);

    const shut = await call('GET', `/public/${key}`);
    const wrong = await call('POST', `/public/${key}/entry`, { password: '石榴' });
    const { entry } = (await call('POST', `/public/${key}/entry`, { password: '石榴2026' })).json;
    const opened = await call('GET', `/public/${key}?entry=${entry}`);
    const sent = await send(key, { entry });
    await call('PUT', `/public-forms/${id}/password`, { password: '石榴2027' }, bearer);

    expect(shut.json).toMatchObject({ state: 'password', ask: null });
    expect(codes(wrong)).toEqual(['password']);
    expect(opened.json.state).toBe('open');
    expect(sent.status).toBe(201);
    expect(codes(await send(key))).toEqual(['password']);
    expect(codes(await send(key, { entry }))).toEqual(['password']);
  });

  test('asks a machine to work, and takes each piece of work once', async () => {
    const { key } = await makeLink({ captcha: true });
    const { robotCheck } = (await call('GET', `/public/${key}`)).json.ask;
    const solved = { ...robotCheck, number: solve(robotCheck) };

    expect(codes(await send(key))).toEqual(['robot_check']);
    expect(codes(await send(key, { robotCheck: { ...solved, number: solved.number + 1 } }))).toEqual(['robot_check']);
    expect(codes(await send(key, { robotCheck: { ...solved, bits: 0, salt: `9${solved.salt}` } }))).toEqual([
      'robot_check',
    ]);
    expect((await send(key, { robotCheck: solved })).status).toBe(201);
    expect(codes(await send(key, { robotCheck: solved }))).toEqual(['robot_check']);
  });

  test('keeps where visitors came from and when they agreed', async () => {
    const { key } = await makeLink({
      capture: [
        { what: 'utm_source', field: 'f_source' },
        { what: 'referrer', field: 'f_secret' },
      ],
      consent: { text: '同意隐私政策', field: 'f_agreed' },
      thanks: { kind: 'redirect', url: 'https://example.com/thanks' },
    });
    const { thanks } = (await call('GET', `/public/${key}`)).json.ask;

    const referrer = `https://news.example.com/${'a'.repeat(600)}`;
    const refused = await send(key);
    const sent = await send(key, { consented: true, captured: { utm_source: '公众号', utm_term: '榫卯', referrer } });

    expect(codes(refused)).toEqual(['consent']);
    expect(sent.status).toBe(201);
    const { values } = await newest();
    expect(values.laiyuan).toBe('公众号');
    expect(values.neibubeizhu).toBe(referrer.slice(0, 500));
    expect(thanks).toEqual({ kind: 'redirect', url: 'https://example.com/thanks' });
    expect(Math.abs(Date.now() - Date.parse(values.tongyishijian))).toBeLessThan(60_000);
  });

  test('brings signed values along that its visitor cannot change', async () => {
    const { key, id } = await makeLink();
    const values = { f_name: '周宁', f_source: '老客户' };
    const { prefill } = (await call('POST', `/public-forms/${id}/prefill`, { values }, bearer)).json;
    const past = { values, until: '2020-01-01T00:00:00.000Z' };
    const old = (await call('POST', `/public-forms/${id}/prefill`, past, bearer)).json.prefill;

    const shown = await call('GET', `/public/${key}?prefill=${prefill}`);
    const sent = await send(key, { prefill, values: { xingming: '别人' } });

    expect(shown.json.ask.prefilled).toEqual({ xingming: '周宁' });
    expect(sent.status).toBe(201);
    expect(await newest()).toMatchObject({ values: { xingming: '周宁', laiyuan: '老客户' } });
    expect(codes(await call('GET', `/public/${key}?prefill=${prefill.replace('.', 'x.')}`))).toEqual(['prefill']);
    expect(codes(await send(key, { prefill: old }))).toEqual(['prefill']);
  });

  test('lets a visitor come back by a secret to what they sent, and to nothing else', async () => {
    const { key } = await makeLink({ changeDays: 7 });
    const other = await makeLink({ changeDays: 7 });
    const { changeToken } = (await send(key)).json;
    const place = `/public/${key}/submissions/${changeToken}`;

    const mine = await call('GET', place);
    const values = { xingming: '陈岚岚', neibubeizhu: '改掉' };
    const changed = await call('PUT', place, { values, version: mine.json.version });
    const stale = await call('PUT', place, { values: { xingming: '陈' }, version: mine.json.version });

    expect(mine.json.values).toEqual({ xingming: '陈岚', shouji: '+8613800138000' });
    expect(changed.json).toEqual({ version: 2 });
    expect(stale.status).toBe(409);
    expect(await newest()).toMatchObject({ values: { xingming: '陈岚岚', neibubeizhu: '线上线索' } });
    expect(codes(await call('GET', `/public/${other.key}/submissions/${changeToken}`))).toEqual(['change']);
    expect(codes(await call('GET', `/public/${key}/submissions/${'x'.repeat(43)}`))).toEqual(['change']);
  });

  test('holds who comes back to what the link had filled in', async () => {
    const fields = ['f_name', 'f_phone', 'f_source', 'f_agreed'];
    const consent = { text: '同意回访', field: 'f_agreed' };
    const { key, id } = await makeLink({ fields, consent, changeDays: 7 });
    const prefilled = { values: { f_name: '周宁', f_source: '老客户' }, until: null };
    const { prefill } = (await call('POST', `/public-forms/${id}/prefill`, prefilled, bearer)).json;
    const { changeToken } = (await send(key, { prefill, consented: true, values: { shouji: '13800138000' } })).json;
    const place = `/public/${key}/submissions/${changeToken}`;
    const mine = await call('GET', place);
    const values = { xingming: '别人', laiyuan: null, tongyishijian: null, shouji: '13900139000' };

    const changed = await call('PUT', place, { values, version: mine.json.version });

    expect(mine.json.fixed).toEqual(['xingming', 'laiyuan', 'tongyishijian']);
    expect(mine.json.values).toMatchObject({ xingming: '周宁', laiyuan: '老客户' });
    expect(changed.status).toBe(200);
    const { tongyishijian } = mine.json.values;
    expect(tongyishijian).not.toBeNull();
    const kept = { xingming: '周宁', laiyuan: '老客户', tongyishijian, shouji: '+8613900139000' };
    expect(await newest()).toMatchObject({ values: kept });
  });

  test('takes files of its visitor only, and only where it asks for files', async () => {
    const { key } = await makeLink({ fields: ['f_name', 'f_file'], changeDays: 7 });
    const without = await makeLink();
    const [device, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const upload = (to: string, by: string, headers = {}, at = `/public/${to}/files?name=名片.txt&device=${by}`) =>
      services.api.request(`/api/v1${at}`, { method: 'POST', headers, body: '榫卯科技' });
    const mine = await (await upload(key, device)).json();
    const another = await (await upload(key, device)).json();
    const theirs = await (await upload(key, other)).json();
    const ours = await (await upload(key, device, bearer, '/files?name=内部.txt')).json();
    const pick = ({ id, name, size, type }: Record<string, unknown>) => ({ id, name, size, type });
    const sending = (file: Record<string, unknown>) =>
      send(key, { device, values: { xingming: '陈', fujian: [pick(file)] } });

    expect((await upload(without.key, device)).status).toBe(422);
    expect(codes(await sending(ours))).toEqual(['file']);
    // What another visitor uploaded, they alone can name, sent or not.
    expect(codes(await sending(theirs))).toEqual(['file']);
    const sent = await sending(mine);
    expect(sent.status).toBe(201);
    expect((await newest()).values.fujian).toMatchObject([{ name: '名片.txt' }]);

    const at = `/public/${key}/submissions/${sent.json.changeToken}`;
    const change = (files: unknown[], by?: string) =>
      call('PUT', at, { version: 1, values: { fujian: files }, ...(by ? { device: by } : {}) });
    expect(codes(await change([pick(mine), pick(theirs)], device))).toEqual(['file']);
    expect(codes(await change([pick(mine), pick(another)], other))).toEqual(['file']);
    expect((await change([pick(mine), pick(another)], device)).status).toBe(200);
    const swept = await database.pool.query('select 1 from files where form_id is null and id = any($1::uuid[])', [
      [mine.id, another.id],
    ]);
    expect(swept.rowCount).toBe(0);
  });

  test('shows what linked defaults pull only where its builder says so, and only by what it asks for', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '会员' }, bearer);
    const publishForm = async (name: string, blocks: unknown[]) => {
      const made = await call(
        'POST',
        '/definitions',
        { kind: 'form', appId: app.json.id, name, draft: { blocks } },
        bearer,
      );
      const { id, revision } = made.json;
      const published = await call('POST', `/definitions/${id}/publish`, { revision }, bearer);
      expect(published.status, JSON.stringify(published.json)).toBe(200);
      return published.json as { id: string; key: string };
    };
    const members = await publishForm('会员', [
      { id: 'f_no', type: 'text', label: '卡号' },
      { id: 'f_level', type: 'text', label: '等级' },
      { id: 'f_note', type: 'text', label: '备注' },
    ]);
    const pulling = (fieldId: string, name: string) => ({
      kind: 'linkage',
      formId: members.id,
      fieldId,
      when: { all: [{ field: 'f_no', operator: 'equals', operand: { kind: 'variable', name } }] },
    });
    const visits = await publishForm('到店', [
      { id: 'f_card', type: 'text', label: '会员卡' },
      { id: 'f_inside', type: 'text', label: '内部卡号' },
      { id: 'f_shown', type: 'text', label: '您的等级', default: pulling('f_level', 'f_card') },
      { id: 'f_hidden', type: 'text', label: '我们的备注', default: pulling('f_note', 'f_card') },
      { id: 'f_other', type: 'text', label: '其他', default: pulling('f_note', 'f_inside') },
    ]);
    const member = { values: { kahao: 'A1', dengji: '金卡', beizhu: '欠款' } };
    expect((await call('POST', `/forms/${members.key}/records`, member, bearer)).status).toBe(201);
    const link = (linkage: boolean) =>
      makeLink({ formId: visits.id, fields: ['f_card', 'f_shown', 'f_other'], linkage });
    const [closed, open] = [await link(false), await link(true)];
    const asks = ['f_shown', 'f_hidden', 'f_other', 'f_card'].map((id) => ({
      field: id,
      read: { f_card: 'A1', f_inside: 'A1' },
    }));
    const pull = async (key: string) => (await call('POST', `/public/${key}/pull`, { asks })).json.answers;

    expect(await pull(closed.key)).toEqual([{}, {}, {}, {}]);
    expect(await pull(open.key)).toEqual([{ nindedengji: '金卡' }, {}, {}, {}]);
    // Not even the ids of the form behind it are told.
    for (const { key } of [closed, open])
      expect(JSON.stringify((await call('GET', `/public/${key}`)).json)).not.toContain(members.id);

    const fill = (key: string) => send(key, { values: { huiyuanka: 'A1' } });
    const found = async () =>
      (await call('GET', `/forms/${visits.key}/records?limit=5`, undefined, bearer)).json.items.at(0).values;
    expect((await fill(open.key)).status).toBe(201);
    expect(await found()).toMatchObject({ nindedengji: '金卡', womendebeizhu: null, qita: null });
    expect((await fill(closed.key)).status).toBe(201);
    expect(await found()).toMatchObject({ nindedengji: null });

    // A builder tries a draft in their own name; a visitor's form is no door to it.
    const tried = {
      asks: [{ linkage: { ...pulling('f_level', 'f_card'), several: 'newest' }, read: { f_card: 'A1' } }],
    };
    expect((await call('POST', '/linkage', tried, bearer)).json).toEqual({ values: ['金卡'] });
    expect((await call('POST', '/linkage', tried)).status).toBe(401);
  });

  test('names a record for its visitor, who sees the title and can name no other', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '客户' }, bearer);
    const publishForm = async (name: string, blocks: unknown[]) => {
      const draft = { blocks };
      const made = await call('POST', '/definitions', { kind: 'form', appId: app.json.id, name, draft }, bearer);
      const { id, revision } = made.json;
      expect((await call('POST', `/definitions/${id}/publish`, { revision }, bearer)).status).toBe(200);
      return made.json as { id: string; key: string };
    };
    const customers = await publishForm('客户', [
      { id: 'f_company', type: 'text', label: '公司' },
      { id: 'f_debt', type: 'text', label: '欠款' },
    ]);
    const survey = await publishForm('回访', [
      { id: 'f_customer', type: 'relation', label: '客户', config: { formId: customers.id } },
      { id: 'f_said', type: 'text', label: '意见' },
    ]);
    const add = async (company: string) =>
      (await call('POST', `/forms/${customers.key}/records`, { values: { gongsi: company, qiankuan: '很多' } }, bearer))
        .json.id as string;
    const [acme, other] = [await add('榫卯科技'), await add('别家')];
    const link = await makeLink({ formId: survey.id, fields: ['f_said'] });
    const sign = (id: string) =>
      call('POST', `/public-forms/${link.id}/prefill`, { values: { f_customer: id }, until: null }, bearer);

    expect((await sign(crypto.randomUUID())).json.errors).toMatchObject([{ code: 'no_such_record' }]);
    const { prefill } = (await sign(acme)).json;
    const shown = (await call('GET', `/public/${link.key}?prefill=${prefill}`)).json.ask;
    expect(shown.blocks.map(({ id, type }: Record<string, string>) => [id, type])).toEqual([
      ['f_customer', 'text'],
      ['f_said', 'text'],
    ]);
    expect(shown.prefilled).toEqual({ kehu: '榫卯科技' });
    expect(JSON.stringify(shown)).not.toContain(customers.id);

    const values = { yijian: '很好', kehu: other };
    expect((await send(link.key, { values, prefill })).status).toBe(201);
    expect((await send(link.key, { values })).status).toBe(201);
    const found = await call('GET', `/forms/${survey.key}/records?limit=5`, undefined, bearer);
    expect(found.json.items.map((one: { values: object }) => one.values)).toMatchObject([
      { kehu: null, yijian: '很好' },
      { kehu: acme, yijian: '很好' },
    ]);

    await call('DELETE', `/forms/${customers.key}/records/${acme}`, undefined, bearer);
    expect(codes(await call('GET', `/public/${link.key}?prefill=${prefill}`))).toEqual(['prefill']);
  });

  test('asks for the rows of a subform with the columns a visitor may fill in, also of who comes back', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '订货' }, bearer);
    const draft = {
      blocks: [
        { id: 'f_lines', type: 'subform', label: '明细' },
        { id: 'f_item', type: 'text', label: '品名', parent: 'f_lines', required: true },
        { id: 'f_count', type: 'number', label: '数量', parent: 'f_lines' },
        { id: 'f_buyer', type: 'user', label: '采购员', parent: 'f_lines' },
      ],
    };
    const made = await call('POST', '/definitions', { kind: 'form', appId: app.json.id, name: '订单', draft }, bearer);
    const { id, key, revision } = made.json;
    expect((await call('POST', `/definitions/${id}/publish`, { revision }, bearer)).status).toBe(200);
    const link = await makeLink({ formId: id, fields: ['f_lines'], changeDays: 3 });

    const shown = (await call('GET', `/public/${link.key}`)).json.ask;
    expect(shown.blocks.map((block: { id: string }) => block.id)).toEqual(['f_lines', 'f_item', 'f_count']);
    const sent = await send(link.key, { values: { mingxi: [{ pinming: '桌', shuliang: '2' }] } });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
    const found = await call('GET', `/forms/${key}/records?limit=1`, undefined, bearer);
    expect(found.json.items[0].values.mingxi).toMatchObject({ count: 1, first: [{ pinming: '桌', shuliang: '2' }] });
    const back = await call('GET', `/public/${link.key}/submissions/${sent.json.changeToken}`);
    expect(back.json.values.mingxi, JSON.stringify([sent.json, back.json])).toMatchObject([
      { pinming: '桌', shuliang: '2' },
    ]);
    const stranger = { mingxi: [{ pinming: '椅', caigouyuan: crypto.randomUUID() }] };
    expect((await send(link.key, { values: stranger })).status).toBe(422);
  });

  test('names records in rows that it brings along, which its visitor sees by their titles', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '对账' }, bearer);
    const publishForm = async (name: string, blocks: unknown[]) => {
      const draft = { blocks };
      const made = await call('POST', '/definitions', { kind: 'form', appId: app.json.id, name, draft }, bearer);
      const { id, revision } = made.json;
      expect((await call('POST', `/definitions/${id}/publish`, { revision }, bearer)).status).toBe(200);
      return made.json as { id: string; key: string };
    };
    const goods = await publishForm('货品', [{ id: 'f_title', type: 'text', label: '品名' }]);
    const config = { formId: goods.id };
    const orders = await publishForm('对账单', [
      { id: 'f_said', type: 'text', label: '意见' },
      { id: 'f_lines', type: 'subform', label: '明细' },
      { id: 'f_good', key: 'good', type: 'relation', label: '货品', parent: 'f_lines', config },
      { id: 'f_count', key: 'count', type: 'number', label: '数量', parent: 'f_lines' },
    ]);
    const add = async (title: string) =>
      (await call('POST', `/forms/${goods.key}/records`, { values: { pinming: title } }, bearer)).json.id as string;
    const [valve, other] = [await add('阀门'), await add('别的')];
    const link = await makeLink({ formId: orders.id, fields: ['f_said', 'f_lines'], changeDays: 7 });
    const sign = (good: string) => {
      const values = { f_lines: [{ good, count: '3' }] };
      return call('POST', `/public-forms/${link.id}/prefill`, { values, until: null }, bearer);
    };

    expect((await sign(crypto.randomUUID())).json.errors).toMatchObject([{ code: 'no_such_record' }]);
    const { prefill } = (await sign(valve)).json;
    const shown = (await call('GET', `/public/${link.key}?prefill=${prefill}`)).json.ask;
    expect(shown.blocks.map(({ id, type }: Record<string, string>) => [id, type])).toEqual([
      ['f_said', 'text'],
      ['f_lines', 'subform'],
      ['f_good', 'text'],
      ['f_count', 'number'],
    ]);
    expect(shown.prefilled.mingxi).toMatchObject([{ good: '阀门', count: '3' }]);
    expect(JSON.stringify(shown)).not.toContain(goods.id);
    const plain = (await call('GET', `/public/${link.key}`)).json.ask;
    expect(plain.blocks.map(({ id }: { id: string }) => id)).toEqual(['f_said', 'f_lines', 'f_count']);

    const rows = [{ good: other, count: '9' }];
    const sent = await send(link.key, { values: { yijian: '对', mingxi: rows }, prefill });
    expect(sent.status).toBe(201);
    // Without what the link brings, nobody names a record.
    expect((await send(link.key, { values: { yijian: '对', mingxi: rows } })).status).toBe(422);
    const found = await call('GET', `/forms/${orders.key}/records?limit=5`, undefined, bearer);
    expect(found.json.items).toHaveLength(1);
    expect(found.json.items[0].values.mingxi.first).toMatchObject([{ good: valve, count: '3' }]);

    const back = `/public/${link.key}/submissions/${sent.json.changeToken}`;
    const mine = (await call('GET', back)).json;
    expect(mine.fixed).toEqual(['mingxi']);
    await call('PUT', back, { values: { mingxi: [] }, version: mine.version });
    const after = await call('GET', `/forms/${orders.key}/records?limit=5`, undefined, bearer);
    expect(after.json.items[0].values.mingxi.first).toMatchObject([{ good: valve, count: '3' }]);
  });

  test('names a record of its own form, too', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '推荐' }, bearer);
    const made = await call(
      'POST',
      '/definitions',
      { kind: 'form', appId: app.json.id, name: '推荐', draft: {} },
      bearer,
    );
    const { id, key, revision } = made.json;
    const draft = {
      name: '推荐',
      blocks: [
        { id: 'f_who', type: 'text', label: '姓名' },
        { id: 'f_by', type: 'relation', label: '推荐人', config: { formId: id } },
      ],
    };
    expect((await call('POST', `/definitions/${id}/publish`, { revision, draft }, bearer)).status).toBe(200);
    const first = await call('POST', `/forms/${key}/records`, { values: { xingming: '陈岚' } }, bearer);
    const link = await makeLink({ formId: id, fields: ['f_who'] });
    const signed = { values: { f_by: first.json.id }, until: null };
    const { prefill } = (await call('POST', `/public-forms/${link.id}/prefill`, signed, bearer)).json;
    const sent = await send(link.key, { values: { xingming: '周宁' }, prefill });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
  });

  test('shows in lists and histories who sent a record, by the field that holds their name', async () => {
    const named = await makeLink({ nameField: 'f_name', changeDays: 7 });
    const nameless = await makeLink();
    const byOf = async () => {
      const body = { fields: ['$created_by', 'f_name'], limit: 1 };
      const page = (await call('POST', `/forms/${form.key}/records/query`, body, bearer)).json;
      const { id, createdBy } = page.items[0];
      const history = (await call('GET', `/forms/${form.key}/records/${id}/history`, undefined, bearer)).json;
      return [page.titles[createdBy], history.items[0].byName];
    };

    const sent = await send(named.key, { values: { xingming: '张三' } });
    expect(await byOf()).toEqual(['张三（公开表单）', '张三（公开表单）']);
    const change = { version: 1, values: { shouji: '13800138001' } };
    expect((await call('PUT', `/public/${named.key}/submissions/${sent.json.changeToken}`, change)).status).toBe(200);
    expect(await byOf()).toEqual(['张三（公开表单）', '张三（公开表单）']);

    await send(nameless.key);
    expect(await byOf()).toEqual(['公开表单访客', '公开表单访客']);

    const draft = { formId: form.id, fields: ['f_phone'], nameField: 'f_name' };
    const refused = await call('POST', '/definitions', { kind: 'public-form', draft }, bearer);
    expect(refused.status).toBe(422);
  });

  test('is not found once deleted, and goes with its form', async () => {
    const { key, id } = await makeLink();
    await call('DELETE', `/definitions/${id}`, undefined, bearer);

    expect((await call('GET', `/public/${key}`)).status).toBe(404);
    expect((await send(key)).status).toBe(404);
  });

  test('is refused where it asks for what strangers may not see, or lacks what it needs', async () => {
    const draft = { formId: form.id, fields: [], thanks: { kind: 'redirect', url: 'javascript:alert(1)' } };
    const link = await makeLink();
    const saved = await call('PUT', `/definitions/${link.id}/draft`, { revision: 1, draft }, bearer);

    const published = await call('POST', `/definitions/${link.id}/publish`, { revision: saved.json.revision }, bearer);

    expect(codes(published)).toEqual(['required', 'url']);
  });
});

function solve({ salt, bits }: { salt: string; bits: number }): number {
  for (let number = 0; ; number++) {
    const hash = createHash('sha256').update(`${salt}.${number}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return number;
  }
}
