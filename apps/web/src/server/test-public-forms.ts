import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, expect } from 'vitest';
import { readEnv } from '../env.ts';
import { compose, type Services } from './compose.ts';
import { createLog } from './log.ts';

/** The product as it is composed, with one form in it that is opened to strangers. For the test files that import it. */
export const database = testDatabase();
export let services: Services;
let folder: string;
export let bearer: Record<string, string>;
export let form: { id: string; key: string };

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
export async function call(method: string, address: string, body?: unknown, headers: Record<string, string> = {}) {
  const ip = `10.0.${Math.floor(visitors / 250)}.${visitors++ % 250}`;
  const response = await services.api.request(`/api/v1${address}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-mortise-ip': ip, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

/** Publishes forms in an app of that name. */
export async function inApp(appName: string) {
  const app = await call('POST', '/definitions', { kind: 'app', name: appName }, bearer);
  return async (name: string, blocks: readonly unknown[]): Promise<{ id: string; key: string }> => {
    const draft = { blocks };
    const made = await call('POST', '/definitions', { kind: 'form', appId: app.json.id, name, draft }, bearer);
    const { id, key, revision } = made.json;
    const published = await call('POST', `/definitions/${id}/publish`, { revision }, bearer);
    expect(published.status, JSON.stringify(published.json)).toBe(200);
    return { id, key };
  };
}

async function makeForm() {
  const publishForm = await inApp('市场');
  return publishForm('线索', [
    { id: 'f_name', type: 'text', label: '姓名', required: true },
    { id: 'f_phone', type: 'phone', label: '手机' },
    { id: 'f_source', type: 'text', label: '来源' },
    { id: 'f_secret', type: 'text', label: '内部备注', default: { kind: 'constant', value: '线上线索' } },
    { id: 'f_agreed', type: 'datetime', label: '同意时间', config: { precision: 'second' } },
    { id: 'f_file', type: 'file', label: '附件' },
  ]);
}

export async function makeLink(settings: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
  const draft = { formId: form.id, name: '展会', captcha: false, fields: ['f_name', 'f_phone'], ...settings };
  const link = await call('POST', '/definitions', { kind: 'public-form', draft }, bearer);
  expect(link.status, JSON.stringify(link.json)).toBe(201);
  return link.json;
}

export const answer = (more: Record<string, unknown> = {}) => ({
  sendingKey: crypto.randomUUID(),
  device: crypto.randomUUID(),
  values: { xingming: '陈岚', shouji: '13800138000' },
  ...more,
});
export const send = (key: string, more: Record<string, unknown> = {}) =>
  call('POST', `/public/${key}/submissions`, answer(more));
export const codes = ({ json }: { json: { errors?: { code: string }[] } }) => json.errors?.map(({ code }) => code);
export const records = async () =>
  (await call('GET', `/forms/${form.key}/records?limit=200`, undefined, bearer)).json.items;
export const newest = async () => (await records()).at(0);

export function solve({ salt, bits }: { salt: string; bits: number }): number {
  for (let number = 0; ; number++) {
    const hash = createHash('sha256').update(`${salt}.${number}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return number;
  }
}
