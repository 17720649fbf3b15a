import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
  request,
} from '@playwright/test';

/** Where the product is and how one first gets in: said by the start of the product. */
export const product = {
  get url() {
    return process.env.MORTISE_URL ?? '';
  },
  get userName() {
    return process.env.MORTISE_USER ?? 'admin';
  },
  get firstPassword() {
    return process.env.MORTISE_PASSWORD ?? '';
  },
  /** Its data folder, for the command line. */
  get dataDir() {
    return process.env.MORTISE_DATA ?? '.data/stories';
  },
  /** The one the stories choose at the first sign-in. */
  password: 'dovetail-and-tenon-26',
};

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in without a browser; null when the password is not the right one. */
async function signInByRequest(
  password: string,
  login = product.userName,
): Promise<{ api: APIRequestContext; session: Session } | null> {
  const api = await request.newContext({ baseURL: product.url, extraHTTPHeaders: { Origin: product.url } });
  const { csrfToken } = await (await api.get('/api/auth/csrf')).json();
  const form = { csrfToken, login, password, json: 'true' };
  await api.post('/api/auth/callback/credentials', { form });
  if ((await api.get('/api/v1/me')).ok()) return { api, session: await api.storageState() };
  await api.dispose();
  return null;
}

/** Whether a story has chosen the password before. */
export async function chosenAlready(): Promise<boolean> {
  const known = await signInByRequest(product.password);
  await known?.api.dispose();
  return known !== null;
}

/** A session of its own, as another browser would have. Chooses the password where no story has done so yet. */
export async function newSession(): Promise<Session> {
  const known = await signInByRequest(product.password);
  if (known) return known.session;
  const first = await signInByRequest(product.firstPassword);
  if (!first) throw new Error('Neither the first password nor that of the stories opens the product.');
  const data = { current: product.firstPassword, next: product.password };
  expect((await first.api.post('/api/v1/me/password', { data })).ok()).toBe(true);
  return first.api.storageState();
}

/** The API as the person at this browser may use it. An answer that is no success fails the story. */
export function apiOf(page: Page) {
  async function ask(method: string, where: string, data?: unknown) {
    const answer = await page.request.fetch(`${product.url}/api/v1${where}`, {
      method,
      headers: { Origin: product.url },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${where}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.status() === 204 ? undefined : answer.json();
  }
  return {
    get: (where: string) => ask('GET', where),
    post: (where: string, data: unknown) => ask('POST', where, data),
    patch: (where: string, data: unknown) => ask('PATCH', where, data),
    put: (where: string, data: unknown) => ask('PUT', where, data),
    delete: (where: string) => ask('DELETE', where),
  };
}

/** A member that nobody had, and a session of theirs, with the password of the stories chosen. */
export async function newMember(page: Page, userName: string, name: string): Promise<{ id: string; session: Session }> {
  const { person, password } = await apiOf(page).post('/people', { userName, name });
  const signedIn = await signInByRequest(password, userName);
  if (!signedIn) throw new Error(`The first password does not let ${userName} in.`);
  const data = { current: password, next: product.password };
  expect((await signedIn.api.post('/api/v1/me/password', { data })).ok()).toBe(true);
  return { id: person.id, session: await signedIn.api.storageState() };
}

export interface Made {
  readonly appId: string;
  readonly formId: string;
  /** Address of its list. */
  readonly list: string;
}

export interface FieldWish {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly required?: boolean;
  readonly unique?: boolean;
}

/** An app with one published form. */
export async function makeForm(page: Page, name: string, fields: readonly FieldWish[]): Promise<Made> {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: `${name}应用` });
  const blocks = fields.map((field) => ({ id: field.key, ...field }));
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name, draft: { name, blocks } });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  return { appId: app.id, formId: form.id, list: `/a/${app.id}/${form.id}` };
}

/** More fields in the draft of a form, for somebody to set up and publish. */
export async function draftFields(page: Page, { formId }: Made, fields: readonly FieldWish[]) {
  const api = apiOf(page);
  const { draft, revision } = await api.get(`/definitions/${formId}`);
  const blocks = [...draft.blocks, ...fields.map((field) => ({ id: field.key, ...field }))];
  await api.put(`/definitions/${formId}/draft`, { revision, draft: { ...draft, blocks } });
}

/** Closes the app to all but these, who work with their own records and may share them. */
export async function giveRole(page: Page, { appId, formId }: Made, people: readonly string[]) {
  const api = apiOf(page);
  const own = { kind: 'own' };
  const grant = {
    formId,
    operations: ['read', 'create', 'update', 'share'],
    scopes: { read: own, update: own, delete: own },
  };
  const role = await api.post('/definitions', { kind: 'role', appId, draft: { name: '销售', forms: [grant] } });
  await api.post(`/definitions/${role.id}/publish`, { revision: role.revision });
  await api.put(`/roles/${role.id}/holders`, { holders: people.map((id) => ({ kind: 'user', id })) });
  const app = await api.get(`/definitions/${appId}`);
  const draft = { ...app.draft, access: 'roles' };
  await api.post(`/definitions/${appId}/publish`, { revision: app.revision, draft });
}

export async function makeRecords(page: Page, { formId }: Made, all: readonly Readonly<Record<string, unknown>>[]) {
  const changes = all.map((values) => ({ kind: 'create', values }));
  return (await apiOf(page).post(`/forms/${formId}/records/batch`, { changes })).records;
}

/** What one types into, by the label of its field. */
export const input = (place: Page | Locator, label: string) =>
  place.getByRole('group', { name: label, exact: true }).locator('input, textarea');

/** A value in the grid. */
export const cell = (page: Page, value: string) => page.getByRole('gridcell', { name: value, exact: true });

/** A file let go over an element, as from the desktop. */
export async function dropFile(page: Page, target: string, file: string) {
  const content = readFileSync(file);
  const transfer = await page.evaluateHandle(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], name));
      return dropped;
    },
    { base64: Buffer.from(content).toString('base64'), name: path.basename(file) },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(target, type, { dataTransfer: transfer });
  }
}

/** `page` is a browser in which the administrator is signed in; `openAnother` gives one more, with a session of its own. */
export const test = base.extend<{ openAnother: () => Promise<Page>; diary: undefined }>({
  /** What went wrong behind the screen; printed when the story fails, for it often says why. */
  diary: [
    async ({ context }, use, story) => {
      const entries: string[] = [];
      context.on('response', (answer) => {
        if (answer.status() >= 400) entries.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
      });
      context.on('requestfailed', (asked) => entries.push(`${asked.failure()?.errorText} ${asked.url()}`));
      context.on('weberror', (accident) => entries.push(`${accident.error().stack}`));
      await use(undefined);
      if (story.status !== story.expectedStatus) console.log(entries.join('\n'));
    },
    { auto: true },
  ],
  // Playwright wants the pattern, though there is nothing to take from it.
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  baseURL: async ({}, use) => use(product.url),
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  storageState: async ({}, use) => use(await newSession()),
  openAnother: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: product.url, storageState: await newSession() });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };
