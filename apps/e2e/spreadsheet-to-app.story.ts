import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { cell, chosenAlready, dropFile, input, newSession, product, test } from './fixtures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const real = path.resolve(root, '../shared/data/real/crm-sales/crm-sales.xlsx');

/** What a workbook of linked sheets becomes. */
interface Workbook {
  readonly file: string;
  readonly sheets: readonly (readonly [name: string, rows: number])[];
  readonly total: string;
  /** A column of the first sheet with the field type it is taken for. */
  readonly typed: readonly [column: string, type: string];
  /** The sheet of deals, and its column that points to the first sheet. */
  readonly deals: string;
  readonly link: string;
  /** One of the deals, of the customer below. */
  readonly deal: string;
  /** The field that names a record of the first sheet, and one of its records. */
  readonly titleField: string;
  readonly customer: string;
}

const crmSales: Workbook = {
  file: real,
  sheets: [
    ['accounts', 85],
    ['products', 7],
    ['sales_teams', 35],
    ['sales_pipeline', 8800],
  ],
  total: '8,927',
  typed: ['sector', '下拉单选'],
  deals: 'sales_pipeline',
  link: 'account',
  deal: '1C1I7A6R',
  titleField: 'account',
  customer: 'Cancity',
};
const own: Workbook = {
  file: path.join(root, 'docs/samples/sales.xlsx'),
  sheets: [
    ['客户', 60],
    ['联系人', 119],
    ['商机', 200],
    ['跟进记录', 320],
    ['回款', 172],
  ],
  total: '871',
  typed: ['客户级别', '下拉单选'],
  deals: '商机',
  link: '客户',
  deal: '焊缝智能检测平台',
  titleField: '客户名称',
  customer: '青岛瀚泊海工装备',
};

const hasReal = existsSync(real);
const book = hasReal ? crmSales : own;
if (!hasReal) console.warn(`LEFT OUT: the real workbook ${real} is not here; the story takes ${own.file} instead.`);

/** Its new name holds the old one, so that a search for the old one goes on showing it. */
const newName = `榫卯视觉检测设备 ${book.customer}`;
const initials = 'smsjjc';

test.use({ storageState: { cookies: [], origins: [] } });

test('a spreadsheet becomes an app that two people work in', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await test.step('sign in with the first password and choose another', () => signIn(page));

  await test.step('drop the workbook and look at what is proposed', async () => {
    await page.getByRole('button', { name: '从 Excel 导入' }).first().click();
    await expect(page.getByText('把文件拖到这里')).toBeVisible();
    await dropFile(page, '.im-drop', book.file);
    await expect(page.getByRole('heading', { name: '确认每一列写入哪个字段' })).toBeVisible({ timeout: 30_000 });
    const [column, type] = book.typed;
    await expect(page.getByRole('button', { name: `${column} 的类型：${type}` })).toBeVisible();
    await page.getByRole('navigation', { name: '工作表' }).getByRole('button', { name: book.deals }).click();
    await expect(columnRow(page, book.link).getByText('建立关联')).toBeVisible();
  });

  await test.step('create the app and wait for its rows', async () => {
    await page.getByRole('button', { name: '检查数据' }).click();
    await page.getByRole('button', { name: `创建应用并导入 ${book.total} 行` }).click();
    await expect(page.getByRole('heading', { name: `已建好，导入了 ${book.total} 行` })).toBeVisible({
      timeout: 60_000,
    });
    for (const [name, rows] of book.sheets) {
      const result = page.getByRole('link', { name: new RegExp(`^${name} `) });
      await expect(result).toContainText(rows.toLocaleString('en-US'));
    }
  });

  await test.step('open the list of deals, linked to its customers', async () => {
    await page.getByRole('button', { name: '打开应用' }).click();
    await openForm(page, book.deals);
    const rows = book.sheets.find(([name]) => name === book.deals)?.[1] ?? 0;
    await expect(page.locator('.mo-head')).toContainText(rows.toLocaleString('en-US'));
    await find(page, book.deal);
    await expect(cell(page, book.customer).first()).toBeVisible();
  });

  const first = book.sheets[0]?.[0] ?? '';
  await test.step('drag a field into the form of customers and publish it', async () => {
    await openForm(page, first);
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '设计表单' }).click();
    await drag(page, page.getByRole('button', { name: '评分', exact: true }), page.locator('[data-block]').first());
    await expect(page.locator('[data-block].mo-selected')).toContainText('评分');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('button', { name: '打开表单' }).click();
    await expect(page.locator('.mo-head')).toContainText(first);
  });

  const other = await (await browser.newContext({ baseURL: product.url, storageState: await newSession() })).newPage();
  await test.step('a second browser looks at the same list', async () => {
    await other.goto(page.url());
    await find(other, book.customer);
    await expect(cell(other, book.customer).first()).toBeVisible();
  });

  await test.step('rename a customer in its record', async () => {
    await find(page, book.customer);
    await expect(page.locator('.rt-title')).toHaveCount(1);
    await page.locator('.rt-title', { hasText: book.customer }).click();
    const record = page.getByRole('dialog');
    await expect(record.getByText('评分', { exact: true })).toBeVisible();
    await record.getByRole('button', { name: '编辑 E', exact: true }).click();
    await input(record, book.titleField).fill(newName);
    await record.getByRole('button', { name: '保存', exact: true }).click();
    await expect(record.getByRole('heading', { name: newName })).toBeVisible();
    await record.getByRole('button', { name: '关闭' }).click();
  });

  await test.step('the second browser shows it without a reload', async () => {
    await expect(cell(other, newName)).toBeVisible({ timeout: 2_000 });
  });

  await test.step('find it by its initials, in the list and everywhere', async () => {
    await find(page, initials);
    await expect(cell(page, newName)).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(initials);
    await page.getByRole('option', { name: newName }).first().click();
    await expect(page.getByRole('heading', { name: newName })).toBeVisible();
  });
  await other.context().close();
});

async function signIn(page: Page) {
  const isChosen = await chosenAlready();
  if (isChosen) console.warn('This product has seen the stories before: the first sign-in is left out.');
  await page.goto('/');
  await page.getByLabel('邮箱或用户名').fill(product.userName);
  await page.getByLabel('密码', { exact: true }).fill(isChosen ? product.password : product.firstPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  if (!isChosen) {
    await expect(page.getByRole('heading', { name: '设置你的密码' })).toBeVisible();
    await page.getByLabel('新密码').fill(product.password);
    await page.getByLabel('再输一次').fill(product.password);
    await page.getByRole('button', { name: '保存并进入' }).click();
  }
  await expect(page.getByRole('button', { name: '从 Excel 导入' }).first()).toBeVisible();
}

const columnRow = (page: Page, name: string) =>
  page.locator('.im-row').filter({ has: page.locator('.im-name b', { hasText: new RegExp(`^${name}$`) }) });

const openForm = async (page: Page, name: string) => {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await expect(page.locator('.mo-head h1')).toHaveText(name);
};

/** Types into the search of the list, which opens at `/`. */
async function find(page: Page, words: string) {
  const box = page.getByRole('textbox', { name: '搜索本列表' });
  if (!(await box.isVisible())) await page.getByRole('button', { name: /搜索本列表/ }).click();
  await box.fill(words);
}

/** With the mouse, as a hand does it: down, a way, up. */
async function drag(page: Page, from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>) {
  await from.scrollIntoViewIfNeeded();
  await to.waitFor();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to drag it.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 3, end.y + end.height - 8, { steps: 12 });
  await page.mouse.move(end.x + end.width / 3, end.y + end.height - 4, { steps: 3 });
  await page.mouse.up();
}
