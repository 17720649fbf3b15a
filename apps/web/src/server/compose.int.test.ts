import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@mortise/testing';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieName } from '../auth/cookie.ts';
import { readEnv } from '../env.ts';
import { compose, type Services } from './compose.ts';
import { createLog } from './log.ts';

const database = testDatabase();
let services: Services;
let folder: string;
let admin: { userName: string; password: string };
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-web-'));
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: folder, NODE_ENV: 'test', RATE_LIMIT: '10000' });
  services = await compose(env, createLog({ LOG_LEVEL: 'silent' }, 'test'));
  const made = await services.server.people.ensureFirstAdministrator();
  if (!made) throw new Error('There is an administrator already.');
  admin = made;
  const person = await services.ports.people.findByUserName(made.userName);
  ({ key } = await services.server.people.createApiKey(
    { userId: person?.id ?? '' },
    { name: 'test', scopes: [], expiresAt: null },
  ));
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

/** What next-auth does once the password is right. */
async function signedInCookie() {
  const entered = await services.auth.signIn({
    login: admin.userName,
    password: admin.password,
    ip: null,
    userAgent: null,
  });
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  const { userId, sessionId } = entered.value;
  const token = await encode({ token: { sub: userId, sessionId }, secret: services.auth.secret });
  return { cookie: `${cookieName}=${token}`, 'sec-fetch-site': 'same-origin' };
}

const call = (method: string, address: string, headers: Record<string, string>, body?: unknown) =>
  services.api.request(`/api/v1${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const bearer = () => ({ authorization: `Bearer ${key}` });

describe('a person who signed in', () => {
  test('must choose a password, works with the cookie then, and is out at once after signing out everywhere', async () => {
    const cookie = await signedInCookie();

    const before = await call('GET', '/people', cookie);
    const next = '桃花潭水深千尺不及汪伦';
    const changed = await call('POST', '/me/password', cookie, { current: admin.password, next });
    admin = { ...admin, password: next };
    const after = await call('GET', '/people', cookie);
    const out = await call('DELETE', '/me/sessions', cookie);
    const gone = await call('GET', '/me', cookie);

    expect(await before.json()).toMatchObject({ code: 'password_change_required' });
    expect([changed, after, out, gone].map(({ status }) => status)).toEqual([204, 200, 204, 401]);
  });

  test('is nobody with a cookie of another deployment', async () => {
    const token = await encode({
      token: { sessionId: '0193b6c0-0000-7000-8000-000000000001' },
      secret: 'another secret',
    });

    expect((await call('GET', '/me', { cookie: `${cookieName}=${token}` })).status).toBe(401);
    expect((await call('GET', '/me', { cookie: `${cookieName}=garbage` })).status).toBe(401);
  });
});

describe('who looks through somebody’s eyes', () => {
  test('reads what they read, changes nothing, and is told who they are', async () => {
    const cookie = await signedInCookie();
    const madeOther = await call('POST', '/people', cookie, { userName: 'bai', name: '白宇' });
    const { person } = (await madeOther.json()) as { person: { id: string } };
    const started = await call('POST', `/view-as/${person.id}`, cookie);
    const { id } = (await started.json()) as { id: string };
    const through = { ...cookie, cookie: `${cookie.cookie}; mortise.view=${id}` };

    const me = await (await call('GET', '/me', through)).json();
    const asked = await Promise.all(
      [
        call('GET', '/definitions', through),
        call('PATCH', '/me', through, { name: '别人' }),
        call('POST', '/departments', through, { name: '幽灵部' }),
        call('GET', '/me/api-keys', through),
        call('GET', '/me/state/draft', through),
      ].map(async (answer) => (await answer).json()),
    );
    const script = await call('GET', '/me', { ...bearer(), 'x-mortise-view': id });
    const stopped = await call('DELETE', '/view-as', through);
    const after = await call('GET', '/me', through);

    expect(started.headers.get('set-cookie')).toContain(`mortise.view=${id}`);
    expect(me).toMatchObject({ person: { name: '白宇' }, viewer: { name: '管理员' } });
    expect(asked.map((one) => (one as { code?: string }).code)).toEqual([
      'forbidden',
      'view_only',
      'view_only',
      'not_while_viewing',
      undefined,
    ]);
    expect(await script.json()).toMatchObject({ person: { name: '白宇' } });
    expect(stopped.status).toBe(204);
    expect([await after.json(), after.headers.get('set-cookie')]).toMatchObject([
      { code: 'view_ended' },
      expect.stringContaining('Max-Age=0'),
    ]);
    const [listed] = (await (await call('GET', '/view-as', cookie)).json()) as object[];
    expect(listed).toMatchObject({ id, name: '白宇', byName: '管理员', endedAt: expect.any(String) });
  });
});

describe('a script', () => {
  test('may not make keys with a key', async () => {
    const response = await call('POST', '/me/api-keys', bearer(), { name: 'more' });

    expect(await response.json()).toMatchObject({ status: 403, code: 'session_required' });
  });

  test('that repeats itself at once makes one department', async () => {
    const headers = { ...bearer(), 'idempotency-key': 'once' };

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call('POST', '/departments', headers, { name: '华东区' })),
    );
    const again = await call('POST', '/departments', headers, { name: '华东区' });
    const other = await call('POST', '/departments', headers, { name: '华南区' });

    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(other.status).toBe(422);
    const departments = (await (await call('GET', '/departments', bearer())).json()) as { name: string }[];
    expect(departments.filter(({ name }) => name === '华东区')).toHaveLength(1);
  });

  test('uploads a file that only its owner opens until a record holds it', async () => {
    const uploaded = await services.api.request('/api/v1/files?name=../../页面.html', {
      method: 'POST',
      headers: bearer(),
      body: '<!doctype html><script>alert(1)</script>',
    });
    const file = (await uploaded.json()) as { id: string; name: string; type: string };
    const opened = await call('GET', `/files/${file.id}`, bearer());
    const madeOther = await call('POST', '/people', bearer(), { userName: 'zhou', name: '周宁' });
    const { person } = (await madeOther.json()) as { person: { id: string } };
    const other = await services.server.people.createApiKey(
      { userId: person.id },
      { name: 'k', scopes: [], expiresAt: null },
    );

    const byOther = await call('GET', `/files/${file.id}`, { authorization: `Bearer ${other.key}` });

    expect(file.name).toBe('页面.html');
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(opened.headers.get('content-type')).not.toContain('html');
    expect(byOther.status).toBe(404);
  });

  test('hears of a change on the stream of events', async () => {
    const app = (await (await call('POST', '/definitions', bearer(), { kind: 'app', name: '销售' })).json()) as {
      id: string;
    };
    const draft = { blocks: [{ id: 'f_name', type: 'text', label: '名称' }] };
    const created = await call('POST', '/definitions', bearer(), { kind: 'form', appId: app.id, name: '客户', draft });
    const form = (await created.json()) as {
      id: string;
      key: string;
      revision: number;
      draft: { blocks: { key: string }[] };
    };
    await call('POST', `/definitions/${form.id}/publish`, bearer(), { revision: form.revision });
    const leaving = new AbortController();
    const stream = await services.api.request(`/api/v1/events?forms=${form.id}`, {
      headers: bearer(),
      signal: leaving.signal,
    });

    const field = form.draft.blocks[0]?.key ?? '';
    const record = await call('POST', `/forms/${form.key}/records`, bearer(), { values: { [field]: '华为' } });
    const { id } = (await record.json()) as { id: string };

    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(await textUntil(stream, 'data:')).toContain(id);
    leaving.abort();
  });
});

async function textUntil(response: Response, wanted: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(wanted) && text.endsWith('\n\n')) break;
  }
  return text;
}
