import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { compose, type Services } from './compose.ts';
import { createLog } from './log.ts';

const database = testDatabase();
let services: Services;
let folder: string;
let builder: string;
let reader: string;
let stranger: string;
let place: string;

const call = (method: string, address: string, key: string | null, body?: string) =>
  services.api.request(`/api/v1${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    ...(body !== undefined && { body }),
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-record-files-'));
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: folder, NODE_ENV: 'test', RATE_LIMIT: '10000' });
  services = await compose(env, createLog({ LOG_LEVEL: 'silent' }, 'test'));
  const made = await services.server.people.ensureFirstAdministrator();
  const person = await services.ports.people.findByUserName(made?.userName ?? '');
  const keyFor = async (scopes: ('records:read' | 'people:read')[]) =>
    (
      await services.server.people.createApiKey(
        { userId: person?.id ?? '' },
        { name: scopes.join(), scopes, expiresAt: null },
      )
    ).key;
  builder = await keyFor([]);
  reader = await keyFor(['records:read']);
  stranger = await keyFor(['people:read']);

  const json = async (response: Response | Promise<Response>) =>
    (await (await response).json()) as Record<string, never>;
  const post = (address: string, body: unknown) => json(call('POST', address, builder, JSON.stringify(body)));
  const app = await post('/definitions', { kind: 'app', name: '销售' });
  const draft = { blocks: [{ id: 'f_files', key: 'files', type: 'file', label: '附件' }] };
  const form = await post('/definitions', { kind: 'form', appId: app.id, name: '合同', draft });
  await post(`/definitions/${form.id}/publish`, { revision: form.revision });
  const upload = async (content: string) =>
    json(call('POST', `/files?name=${encodeURIComponent('报价.txt')}`, builder, content));
  const files = [await upload('第一份报价'), await upload('第二份报价')];
  const record = await post(`/forms/${form.id}/records`, { values: { files } });
  place = `/forms/${form.id}/records/${record.id}/files`;
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

test('whoever reads a record fetches all files of a field as one archive', async () => {
  const response = await call('GET', `${place}/f_files`, reader);

  const archive = Buffer.from(await response.arrayBuffer());
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename\*=UTF-8''.*%E9%99%84%E4%BB%B6\.zip$/,
  );
  expect(response.headers.get('content-length')).toBe(String(archive.length));
  expect(archive.toString()).toContain('第一份报价');
  expect(archive.toString()).toContain('报价 (2).txt');
  expect(archive.toString()).toContain('第二份报价');
});

test('whoever does not read the record is told what the route of one file tells', async () => {
  const answers = await Promise.all([
    call('GET', `${place}/f_files`, stranger),
    call('GET', `${place}/f_nothing`, reader),
    call('GET', `${place}/f_files`, null),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 401]);
  expect(await answers[0]?.json()).toMatchObject({ code: 'not_found' });
});

test('a player fetches a part of a file, and is told where it ends', async () => {
  const file = (await (
    await call('POST', `/files?name=${encodeURIComponent('数字.txt')}`, builder, '0123456789')
  ).json()) as { id: string };
  const part = (range: string) =>
    services.api.request(`/api/v1/files/${file.id}`, { headers: { authorization: `Bearer ${builder}`, range } });

  const middle = await part('bytes=3-5');
  expect(middle.status).toBe(206);
  expect(await middle.text()).toBe('345');
  expect(middle.headers.get('content-range')).toBe('bytes 3-5/10');
  expect(middle.headers.get('content-length')).toBe('3');
  expect((await part('bytes=10-')).status).toBe(416);
});

test.each([
  ['a.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a.html', '<!doctype html><script>alert(1)</script>'],
  ['a.xhtml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
  ['a.js', 'alert(1)'],
  // Begins as a PDF and goes on as a page.
  ['a.pdf.html', '%PDF-1.7\n<script>alert(1)</script>'],
])('%s runs no script on our origin', async (name, content) => {
  const file = (await (await call('POST', `/files?name=${name}`, builder, content)).json()) as { id: string };
  const opened = await call('GET', `/files/${file.id}`, builder);

  expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
  expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'");
  const type = opened.headers.get('content-type') ?? '';
  expect(type === 'application/pdf' || opened.headers.get('content-disposition')?.startsWith('attachment')).toBe(true);
  expect(type).not.toMatch(/html/);
});
