import { readFile } from 'node:fs/promises';
import type { Person, RecordPage } from '@mortise/core';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Answer, ApiProblem, createClient } from './client.ts';

function recorder(answer: () => Response | Promise<Response>) {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    requests.push({ url: String(url), init });
    return answer();
  };
  return { client: createClient({ baseUrl: 'https://crm.example', fetch }), requests };
}

const id = '0193b6c0-0000-7000-8000-000000000002';

describe('the client', () => {
  test('puts parameters, query and body where the route wants them', async () => {
    const { client, requests } = recorder(() => Response.json({ id }));

    await client.call(
      'PATCH /forms/:form/records/:id',
      { params: { form: '客户', id }, body: { version: 3, values: { name: '华为' } } },
      { idempotencyKey: 'k1', road: 'grid' },
    );
    await client.call('GET /people/search', { query: { q: 'lm', limit: 5 } });

    expect(requests[0]?.url).toBe(`https://crm.example/api/v1/forms/%E5%AE%A2%E6%88%B7/records/${id}`);
    expect(requests[0]?.init).toMatchObject({
      method: 'PATCH',
      body: '{"version":3,"values":{"name":"华为"}}',
      headers: { 'Idempotency-Key': 'k1', 'X-Mortise-Road': 'grid' },
    });
    expect(requests[1]?.url).toBe('https://crm.example/api/v1/people/search?q=lm&limit=5');
  });

  test('throws what the server says is wrong', async () => {
    const problem = { code: 'conflict', title: '内容已被他人修改', detail: '刷新后合并', status: 409, traceId: 't' };
    const { client } = recorder(() => Response.json(problem, { status: 409 }));

    const call = client.call('GET /me');

    await expect(call).rejects.toBeInstanceOf(ApiProblem);
    await expect(call).rejects.toMatchObject({ message: '刷新后合并', problem });
  });

  test('tells an answer that is no problem, and none at all, apart', async () => {
    const broken = recorder(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    const unreachable = recorder(() => Promise.reject(new TypeError('Failed to fetch')));

    await expect(broken.client.call('GET /me')).rejects.toMatchObject({ problem: { status: 502, code: 'unreadable' } });
    await expect(unreachable.client.call('GET /me')).rejects.toMatchObject({ problem: { status: 0 } });
  });

  test('knows the types of every operation', () => {
    const { client } = recorder(() => Response.json({}));

    expectTypeOf<Answer<'POST /forms/:form/records/query'>>().toEqualTypeOf<RecordPage>();
    expectTypeOf<Answer<'GET /people/:id'>>().toEqualTypeOf<Person>();
    expectTypeOf<Answer<'POST /me/password'>>().toEqualTypeOf<undefined>();
    // @ts-expect-error a parameter is missing
    expect(() => client.url('GET /people/:id')).not.toThrow();
    // @ts-expect-error there is no such operation
    expect(() => client.url('GET /nowhere')).not.toThrow();
  });

  test('imports types alone, so that no server code reaches a browser', async () => {
    const source = await readFile(new URL('client.ts', import.meta.url), 'utf8');

    const imports = source.match(/^import .*$/gm) ?? [];
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });
});
