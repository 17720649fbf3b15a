import { describe, expect, test, vi } from 'vitest';
import { createApi } from './app.ts';
import type { ApiServices } from './ports.ts';
import { routes } from './routes.ts';

const log = { info: vi.fn(), error: vi.fn() };

function api(over: Partial<ApiServices> = {}) {
  return createApi({
    identify: async () => {
      throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    },
    cookieName: 'mortise.session',
    publicUrl: null,
    log,
    isReady: async () => true,
    version: '0.1.0',
    ...over,
  } as ApiServices);
}

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, unknown> };
}

describe('the API', () => {
  test('logs an accident once with its trace id and tells the caller nothing of it', async () => {
    const response = await api().request('/api/v1/me', { headers: { authorization: 'Bearer mo_x' } });

    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('10.0.0.7');
    expect(log.error).toHaveBeenCalledOnce();
    expect(log.error.mock.calls[0]?.[0]).toMatchObject({ traceId: response.headers.get('x-trace-id') });
  });

  test('answers a path it does not have with a problem', async () => {
    const response = await api().request('/api/v1/nowhere');

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });

  test('is ready only when the database is', async () => {
    const answers = await Promise.all([
      api().request('/api/health/live'),
      api().request('/api/health/ready'),
      api({ isReady: async () => false }).request('/api/health/ready'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503]);
  });

  test('serves a reference page whose every source is our own', async () => {
    const page = await api().request('/api/reference');
    const script = await api().request('/api/reference/scalar.js');

    expect(await page.text()).not.toContain('//cdn');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(script.status).toBe(200);
    expect((await script.text()).length).toBeGreaterThan(1_000_000);
  });
});

describe('the OpenAPI document', () => {
  const read = async () => (await (await api().request('/api/openapi.json')).json()) as OpenApi;

  test('is 3.1 and lists every route once', async () => {
    const document = await read();

    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = routes.map(
      ({ contract }) => `${contract.method} /api/v1${contract.path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(document.openapi).toBe('3.1.0');
    expect(listed.toSorted()).toEqual(known.toSorted());
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refers only to schemas it has', async () => {
    const document = await read();

    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(schemas|responses)\/([^"]+)"/g)];
    const schemas = new Set(Object.keys(document.components.schemas));
    expect(refs.filter(([, where, name]) => where === 'schemas' && !schemas.has(name ?? ''))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('__shared');
  });
});

test('what is somebody’s own is shut to whoever looks through their eyes', () => {
  const own = /^\/(me\/|notifications|tasks|imports|exports)/;
  const open = routes.filter(
    ({ contract }) =>
      contract.method === 'GET' && own.test(contract.path) && !('personal' in contract && contract.personal),
  );
  // What is kept is answered as if nothing were.
  expect(open.map(({ contract }) => contract.path)).toEqual(['/me/state/:key']);
});

test('a POST that only reads is called so, and no other method is', () => {
  const reading = routes.filter(({ contract }) => 'reads' in contract && contract.reads);
  expect(reading.every(({ contract }) => contract.method === 'POST')).toBe(true);
  expect(reading.length).toBeGreaterThan(5);
});
