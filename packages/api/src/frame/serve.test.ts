import { type Actor, err, type IdempotentAnswers, type Identity, issue, type KnownAnswer, ok } from '@mortise/core';
import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { ApiServices } from '../ports.ts';
import type { Route } from './contract.ts';
import { withHeaders } from './headers.ts';
import { limiter } from './limits.ts';
import { route } from './route.ts';
import { serve, type Variables } from './serve.ts';

const actor: Actor = {
  userId: '0193b6c0-0000-7000-8000-000000000001',
  name: '李敏',
  roles: ['member'],
  departmentIds: [],
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  road: 'api',
};
const session: Identity = { actor, sessionId: 's', apiKeyId: null, mustChangePassword: false };
const script: Identity = { actor, sessionId: null, apiKeyId: 'k', mustChangePassword: false };

function memoryAnswers(): IdempotentAnswers {
  const kept = new Map<string, { request: string; answer?: { status: number; body: unknown } }>();
  return {
    async claim(_, key, request): Promise<KnownAnswer> {
      const known = kept.get(key);
      if (!known) {
        kept.set(key, { request });
        return { kind: 'new' };
      }
      if (known.request !== request) return { kind: 'other-request' };
      return known.answer ? { kind: 'answered', ...known.answer } : { kind: 'in-progress' };
    },
    async keep(_, key, answer) {
      const known = kept.get(key);
      if (known) known.answer = answer;
    },
    async forget(_, key) {
      kept.delete(key);
    },
  };
}

const create = route(
  {
    method: 'POST',
    path: '/things/:id',
    group: 'Things',
    summary: 'Make a thing',
    params: z.object({ id: z.uuid() }),
    query: z.object({ dry: z.enum(['true', 'false']).optional() }),
    body: z.object({ name: z.string().min(2), parts: z.array(z.object({ size: z.number() })).default([]) }),
    answer: z.object({ name: z.string() }),
    status: 201,
    maxBytes: 1000,
  },
  ({ body }) => {
    if (body.name === 'taken') return err({ code: 'invalid', issues: [issue(['name'], 'not_unique', '已存在')] });
    if (body.name === 'held') return err({ code: 'busy', what: { zh: '这些记录', en: 'these records' } });
    if (body.name === 'crash') throw new Error('password=hunter2');
    return ok({ name: body.name });
  },
);

const id = '0193b6c0-0000-7000-8000-000000000002';
const json = { 'content-type': 'application/json' };

function edge({
  identity = script,
  target = create as Route,
  points = 100,
}: {
  identity?: Identity | null;
  target?: Route;
  points?: number;
} = {}) {
  const error = vi.fn();
  const services = {
    identify: async () => identity,
    idempotentAnswers: memoryAnswers(),
    cookieName: 'mortise.session',
    publicUrl: null,
    log: { info: vi.fn(), error },
  } as unknown as ApiServices;
  const app = new Hono<{ Variables: Variables }>();
  app.use('*', withHeaders);
  app.on(target.contract.method, target.contract.path, serve(target, services, limiter({ points, seconds: 60 })));
  const credential: Record<string, string> =
    identity?.sessionId == null ? { authorization: 'Bearer mo_test' } : { cookie: 'mortise.session=x' };
  const post = (body: unknown, headers: Record<string, string> = {}, path = `/things/${id}`) =>
    app.request(path, {
      method: 'POST',
      headers: { ...json, ...credential, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { post, error };
}

describe('the frame of a route', () => {
  test('answers a good request with the status of its contract', async () => {
    const response = await edge().post({ name: '齿轮' });

    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ name: '齿轮' });
    expect(response.headers.get('ratelimit-remaining')).toBe('99');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('tells every mistake at its path, in the language asked for', async () => {
    const response = await edge().post({ name: 'x', parts: [{ size: 'big' }] }, { 'accept-language': 'en-GB,en' });

    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { errors: { path: unknown; message: string }[]; traceId: string };
    expect(problem.errors.map(({ path }) => path)).toEqual([['name'], ['parts', 0, 'size']]);
    expect(problem.errors[0]?.message).toContain('Too small');
    expect(problem.traceId).toBe(response.headers.get('x-trace-id'));
  });

  test('speaks Chinese to a person whose language is Chinese, whatever the browser prefers', async () => {
    const response = await edge({ identity: session }).post(
      { name: 'taken' },
      { 'sec-fetch-site': 'same-origin', 'accept-language': 'en' },
    );

    expect(await response.json()).toMatchObject({ title: '有内容不符合要求', errors: [{ message: '已存在' }] });
  });

  test('says that a path which cannot name anything is not found', async () => {
    const response = await edge().post({ name: 'ab' }, {}, '/things/17');

    expect(response.status).toBe(404);
  });

  test('refuses nobody', async () => {
    const response = await edge({ identity: null }).post({ name: 'ab' });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  test.each([{}, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])(
    'refuses a write with a cookie from %o',
    async (headers) => {
      const response = await edge({ identity: session }).post({ name: 'ab' }, headers);

      expect(await response.json()).toMatchObject({ status: 403, code: 'cross_site' });
    },
  );

  test('asks for a new password first', async () => {
    const response = await edge({ identity: { ...script, mustChangePassword: true } }).post({ name: 'ab' });

    expect(await response.json()).toMatchObject({ status: 403, code: 'password_change_required' });
  });

  test('refuses broken JSON, other media types and bodies past the limit', async () => {
    const { post } = edge();

    const answers = await Promise.all([
      post('{"name":'),
      post({ name: 'ab' }, { 'content-type': 'text/plain' }),
      post({ name: 'a'.repeat(2000) }),
      post({ name: 'a'.repeat(2000) }, { 'content-length': '2011' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 413, 413]);
  });

  test('says in the language of whoever asks that others are at work, and when to come back', async () => {
    const { post } = edge();

    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map((language) => post({ name: 'held' }, { 'accept-language': language })),
    );

    expect([zh?.status, zh?.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await zh?.json()).toMatchObject({
      code: 'busy',
      title: '数据正忙',
      detail: '这些记录正在被修改，没有改动任何内容，稍后重试',
    });
    expect(await en?.json()).toMatchObject({
      title: 'Busy',
      detail: 'Someone else is changing these records. Nothing was changed: retry in a moment.',
    });
  });

  test('limits a caller and says when to come back', async () => {
    const { post } = edge({ points: 1 });

    await post({ name: 'ab' });
    const response = await post({ name: 'ab' });

    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('answers a repeated key with the first answer, and another request under that key with a refusal', async () => {
    const { post } = edge();

    const first = await post({ name: 'ab' }, { 'idempotency-key': '1' });
    const again = await post({ name: 'ab' }, { 'idempotency-key': '1' });
    const other = await post({ name: 'cd' }, { 'idempotency-key': '1' });

    expect([first.status, again.status, other.status]).toEqual([201, 201, 422]);
    expect(await again.json()).toEqual({ name: 'ab' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('leaves the key free after a refusal', async () => {
    const { post } = edge();

    await post({ name: 'taken' }, { 'idempotency-key': '1' });
    const response = await post({ name: 'ab' }, { 'idempotency-key': '1' });

    expect(response.status).toBe(201);
  });
});
