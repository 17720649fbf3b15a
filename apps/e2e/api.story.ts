import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { cell, expect, makeForm, product, test } from './fixtures.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The key is the last line that the command prints. */
function newKey() {
  const said = execFileSync('npm', ['run', '-s', 'mortise', '--', 'api-key', 'create', '--user', product.userName], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: product.dataDir },
  });
  return said.trim().split('\n').at(-1) ?? '';
}

test('a script makes itself a key and works through the API', async ({ page, playwright }) => {
  const form = await makeForm(page, '工单', [
    { key: 'subject', type: 'text', label: '标题', required: true },
    { key: 'hours', type: 'number', label: '工时' },
  ]);
  const script = await playwright.request.newContext({
    baseURL: product.url,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { Authorization: `Bearer ${newKey()}` },
  });
  const records = `/api/v1/forms/${form.formId}/records`;

  const headers = { 'Idempotency-Key': `ticket-2026-0001-${form.formId}` };
  const data = { values: { subject: '相机支架松动', hours: 1.5 } };
  const made = await script.post(records, { headers, data });
  expect(made.status()).toBe(201);
  const again = await script.post(records, { headers, data });
  expect((await again.json()).id).toBe((await made.json()).id);

  const refused = await script.post(records, { data: { values: { hours: 2 } } });
  expect(refused.status()).toBe(422);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
  expect((await refused.json()).errors[0].path).toContain('subject');

  const document = await (await script.get('/api/openapi.json')).json();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toContain('/api/v1/forms/{form}/records/query');
  await script.dispose();

  await page.goto(form.list);
  await expect(cell(page, '相机支架松动')).toHaveCount(1);
});
