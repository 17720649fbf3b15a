import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outbound, secretBox } from '@mortise/connectors';
import { type Actor, type ConnectorInput, FormDraft, type PublishedForm, raw } from '@mortise/core';
import { connectorStore, createDefinitionStore, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleAccess } from '../access/role-access.ts';
import { overDatabase } from '../definitions/test-ports.ts';
import { createWorld, field, lan, unwrap, type World } from '../records/test-world.ts';
import { connectorUseCases } from './connector-use-cases.ts';

const database = testDatabase();
const admin: Actor = { ...lan, roles: ['administrator'] };
const builder: Actor = { ...lan, roles: ['builder'] };
const member: Actor = { ...lan, roles: ['member'] };
const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A register of companies that wants a key and says which way it was asked. */
const heard: { url: string; key: string }[] = [];
function register(request: IncomingMessage, response: ServerResponse) {
  heard.push({ url: request.url ?? '', key: String(request.headers['x-key']) });
  const word = new URL(request.url ?? '', 'http://x').searchParams.get('word') ?? '';
  if (request.headers['x-key'] !== 's3cret') return void response.writeHead(401).end('{}');
  if (word === '网页') return void response.end('<html>');
  const items = [{ name: `${word}有限公司`, code: '91330100MA27XL0M8N', capital: 1200.5 }];
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { items } }));
}
const server = createServer(register);
let address = '';
let world: World;
let connectors: ReturnType<typeof connectorUseCases>;

const overKey = (secret: string) =>
  connectorUseCases({
    access: roleAccess,
    connectors: connectorStore(database.pool),
    secrets: secretBox(secret),
    outbound: outbound({ allow: '127.0.0.1' }),
    definitions: createDefinitionStore(database.pool, () => undefined),
    catalog: fieldTypes,
  });

const stated = (own: Partial<ConnectorInput> = {}): ConnectorInput => ({
  name: '企业登记',
  baseUrl: address,
  headers: [{ name: 'X-Key', value: 's3cret', secret: true }],
  requests: [
    {
      id: requestId,
      label: '按名称查',
      method: 'GET',
      path: '/companies?word={word}',
      body: '',
      parameters: [{ name: 'word', label: '名称', required: true }],
      rows: 'data.items',
      outputs: [
        { name: 'name', label: '名称', path: 'name' },
        { name: 'code', label: '信用代码', path: 'code' },
        { name: 'capital', label: '注册资本', path: 'capital' },
      ],
      title: 'name',
      detail: 'code',
    },
  ],
  ...own,
});

const publishAsking = (key: string, connectorId: string): Promise<PublishedForm> =>
  world.publish(key, [
    field('company', 'api-select', {
      config: { request: { connectorId, requestId }, inputs: [{ from: '$typed', to: 'word' }] },
    }),
    field('capital', 'number'),
  ]);

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world = await createWorld(database.pool);
  connectors = overKey('k'.repeat(32));
});
afterAll(() => void server.close());

test('who fills in a form that asks a service gets its rows, and the secret stays where it is', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const form = await publishAsking('leads', made.id);
  const question = { connectorId: made.id, requestId, inputs: { word: '华为' } };

  expect(unwrap(await connectors.answerCall(member, form, question))).toEqual([
    {
      title: '华为有限公司',
      detail: '91330100MA27XL0M8N',
      values: { name: '华为有限公司', code: '91330100MA27XL0M8N', capital: '1200.5' },
    },
  ]);
  expect(heard.at(-1)).toEqual({ url: `/companies?word=${encodeURIComponent('华为')}`, key: 's3cret' });

  const said = JSON.stringify([made, await connectors.listConnectors(admin), await connectors.listOffers(builder)]);
  const [stored] = await run<{ whole: string }>(database.pool, raw('select connectors::text as whole from connectors'));
  expect(said + stored?.whole).not.toContain('s3cret');
});

test('nobody asks what their form has no field for, nor without an account', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated({ name: '另一个' })));
  const form = await publishAsking('asking', made.id);
  const other = await world.publish('plain', [field('name', 'text')]);
  const question = { connectorId: made.id, requestId, inputs: { word: '华为' } };
  const before = heard.length;
  const visitor = { ...member, only: { formId: form.id, fieldIds: ['f_company'], recordId: null } };
  const reader = { ...member, scopes: ['records:read' as const] };

  expect(await connectors.answerCall(member, other, question)).toMatchObject({ error: { code: 'not_found' } });
  expect(await connectors.answerCall(visitor, form, question)).toMatchObject({ error: { code: 'forbidden' } });
  expect(await connectors.answerCall(reader, form, question)).toMatchObject({ error: { code: 'forbidden' } });
  expect(heard).toHaveLength(before);
});

test('only administrators state, see and try connectors', async () => {
  const input = stated();
  const tried = { ...input, id: null, requestId, inputs: { word: 'x' } };
  for (const actor of [builder, member]) {
    expect(await connectors.createConnector(actor, input)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await connectors.listConnectors(actor)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await connectors.tryRequest(actor, tried)).toMatchObject({ error: { code: 'forbidden' } });
  }
  expect(await connectors.listOffers(member)).toMatchObject({ error: { code: 'forbidden' } });
});

test('a secret that is left out stays, but is sent to no other host', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const headers = [{ name: 'x-key', value: null, secret: true }];
  const saved = unwrap(await connectors.saveConnector(admin, { ...stated({ headers }), id: made.id, revision: 1 }));
  const ask = { ...stated({ headers }), id: made.id, requestId, inputs: { word: '华为' } };

  expect(saved).toMatchObject({ revision: 2, headers: [{ value: null }] });
  expect(unwrap(await connectors.tryRequest(admin, ask)).rows).toHaveLength(1);
  const elsewhere = stated({ headers, baseUrl: 'https://evil.example' });
  const moved = { ...elsewhere, id: made.id, revision: 2 };
  expect(await connectors.saveConnector(admin, moved)).toMatchObject({
    error: { issues: [{ path: ['headers', 0, 'value'] }] },
  });
  expect(await connectors.tryRequest(admin, { ...ask, ...elsewhere })).toMatchObject({ error: { code: 'invalid' } });
});

test('of two who change one connector the later is told', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const change = (name: string) => connectors.saveConnector(admin, { ...stated({ name }), id: made.id, revision: 1 });
  const ended = await Promise.all([change('甲'), change('乙')]);
  expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
  expect(ended.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', actual: 2 } });
});

test('a connector that a form asks is not removed, and the form is named', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const { createDefinition, saveDraft } = overDatabase(database.pool, fieldTypes);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '销售' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '线索' }));
  const asking = field('company', 'api-select', { config: { request: { connectorId: made.id, requestId } } });
  const draft = FormDraft.parse({ name: '线索', blocks: [asking] });
  unwrap(await saveDraft(builder, { id: form.id, revision: form.revision, draft }));
  expect(await connectors.removeConnector(admin, made.id)).toMatchObject({
    error: { code: 'in_use', usedBy: [{ definitionId: form.id }] },
  });
  const free = unwrap(await connectors.createConnector(admin, stated()));
  expect(await connectors.removeConnector(admin, free.id)).toMatchObject({ ok: true });
});

test('a column of a subform asks too, for whoever may fill it in', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const config = { request: { connectorId: made.id, requestId }, inputs: [{ from: 'f_city', to: 'word' }] };
  const form = await world.publish('asking_rows', [
    field('city', 'text'),
    field('lines', 'subform'),
    field('company', 'api-select', { parent: 'f_lines', config }),
  ]);
  const question = { connectorId: made.id, requestId, inputs: { word: '华为' } };
  expect(unwrap(await connectors.answerCall(member, form, question))).toHaveLength(1);

  const ports = { access: roleAccess, connectors: connectorStore(database.pool), secrets: secretBox('k'.repeat(32)) };
  const onlyReads = (id: string) =>
    connectorUseCases({
      ...ports,
      access: { ...roleAccess, fieldRight: (_, __, fieldId) => (fieldId === id ? 'read' : 'edit') },
      outbound: outbound({ allow: '127.0.0.1' }),
      definitions: createDefinitionStore(database.pool, () => undefined),
      catalog: fieldTypes,
    }).answerCall(member, form, question);
  expect(await onlyReads('f_company')).toMatchObject({ error: { code: 'not_found' } });
  expect(await onlyReads('f_lines')).toMatchObject({ error: { code: 'not_found' } });
  expect(await onlyReads('f_city')).toMatchObject({ ok: true });
});

test('neither a request nor an output that a form needs is taken out of a connector, and no form is published without', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const { createDefinition, saveDraft, publishDefinition, impact } = overDatabase(database.pool, fieldTypes);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '采购' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '供应商' }));
  const asking = (from: string, request = requestId) =>
    FormDraft.parse({
      name: '供应商',
      blocks: [
        field('lines', 'subform'),
        field('company', 'api-select', {
          parent: 'f_lines',
          config: { request: { connectorId: made.id, requestId: request }, fills: [{ from, to: 'f_code' }] },
        }),
        field('code', 'text', { parent: 'f_lines' }),
      ],
    });
  const wrong = unwrap(await saveDraft(builder, { ...form, draft: asking('gone') }));
  const path = ['blocks', 'f_company', 'config', 'fills', 0];
  const refused = { code: 'unknown_output', path };
  expect(await publishDefinition(builder, wrong)).toMatchObject({ error: { issues: [refused] } });
  expect(unwrap(await impact(builder, wrong)).problems).toMatchObject([refused]);
  const other = unwrap(await saveDraft(builder, { ...wrong, draft: asking('code', made.id) }));
  expect(await publishDefinition(builder, other)).toMatchObject({ error: { issues: [{ code: 'unknown_request' }] } });
  const right = unwrap(await saveDraft(builder, { ...other, draft: asking('code') }));
  expect(await publishDefinition(builder, right)).toMatchObject({ ok: true });

  const [request] = stated().requests;
  const save = (requests: ConnectorInput['requests'], revision = 1) =>
    connectors.saveConnector(admin, { ...stated({ requests }), id: made.id, revision });
  const without = (...names: string[]) =>
    request ? [{ ...request, outputs: request.outputs.filter(({ name }) => !names.includes(name)), detail: null }] : [];
  const inUse = { error: { code: 'in_use', usedBy: [{ definitionId: form.id }] } };
  expect(await save([])).toMatchObject(inUse);
  expect(await save(without('code'))).toMatchObject(inUse);
  expect(await save(without('capital'))).toMatchObject({ ok: true });
});

test('why there is no answer is said in words', async () => {
  const made = unwrap(await connectors.createConnector(admin, stated()));
  const form = await publishAsking('failing', made.id);
  const ask = (word: string, with_ = connectors) =>
    with_.answerCall(member, form, { connectorId: made.id, requestId, inputs: { word } });

  expect(await ask('网页')).toMatchObject({ error: { code: 'upstream', why: { zh: '外部服务返回的不是 JSON' } } });
  expect(await ask(' ')).toMatchObject({ error: { issues: [{ message: { zh: '先填「名称」' } }] } });
  expect(await ask('x', overKey('other'.repeat(8)))).toMatchObject({ error: { code: 'upstream' } });
  const wrong = stated({ headers: [{ name: 'X-Key', value: 'wrong', secret: true }] });
  unwrap(await connectors.saveConnector(admin, { ...wrong, id: made.id, revision: 1 }));
  expect(await ask('x')).toMatchObject({ error: { why: { zh: '外部服务拒绝访问（401），检查密钥' } } });
});
