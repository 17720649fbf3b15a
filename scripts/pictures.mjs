// `npm run pictures`: docs/pictures/*.png, taken of the product at work on the demo workbook.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { apiOf, dressApp, makePeople, makeViews } from './pictures/arrange.mjs';
import { createCamera } from './pictures/camera.mjs';
import { connectorShots } from './pictures/connectors.mjs';
import { controlShots } from './pictures/controls.mjs';
import { duplicateShots } from './pictures/duplicates.mjs';
import { makeEquipment } from './pictures/equipment.mjs';
import { startProduct } from './pictures/product.mjs';
import { publicFormShots } from './pictures/public-form.mjs';
import { quotationShots } from './pictures/quotation.mjs';
import { roleShots } from './pictures/roles.mjs';
import { ruleShots } from './pictures/rules.mjs';
import { serviceShots } from './pictures/service.mjs';
import { shots } from './pictures/shots.mjs';

const root = path.resolve(import.meta.dirname, '..');
const password = 'dovetail-and-tenon-26';
const product = await startProduct(root);
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
});
const camera = createCamera(browser, { url: product.url, dir: path.join(root, 'docs/pictures') });
try {
  await take();
} finally {
  await browser.close();
  await product.stop();
}

async function take() {
  for (const look of ['zh-light', 'en-dark', 'phone-zh-light']) {
    await camera.shoot('sign-in', look, async (page) => {
      await page.goto('/sign-in');
      await page.getByRole('textbox').first().waitFor();
    });
  }
  const page = await camera.open('zh-light');
  await enter(page);
  const api = apiOf(page, product.url);
  const { appId, closeViews } = await importWorkbook(page, api);
  await camera.keepSession(page);
  await closeViews();

  await dressApp(api, appId);
  const at = { ...(await makeViews(api, appId)), equipment: await makeEquipment(api) };
  const all = [
    ...shots(at),
    ...(await controlShots(api)),
    ...(await quotationShots(api)),
    ...(await serviceShots(api)),
    ...(await publicFormShots(api)),
    ...(await ruleShots(api)),
    ...(await roleShots(api)),
    ...(await duplicateShots(api)),
    ...(await connectorShots(api)),
  ];
  for (const shot of all) {
    for (const look of shot.looks) await camera.shoot(shot.name, look, (view) => shot.go(view));
  }
}

async function enter(page) {
  await page.goto('/sign-in');
  await page.getByLabel('邮箱或用户名').fill(product.userName);
  await page.getByLabel('密码', { exact: true }).fill(product.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '设置你的密码' }).waitFor();
  await page.getByLabel('新密码').fill(password);
  await page.getByLabel('再输一次').fill(password);
  await page.getByRole('button', { name: '保存并进入' }).click();
  await page.getByRole('button', { name: '从 Excel 导入' }).first().waitFor();
}

/** By the assistant, step by step, each with its picture. */
async function importWorkbook(page, api) {
  await makePeople(api);
  await camera.save(page, 'first-day-zh-light');
  await page.getByRole('button', { name: '从 Excel 导入' }).first().click();
  await page.getByText('把文件拖到这里').waitFor();
  await camera.save(page, 'import-upload-zh-light');
  await page.locator('input[type=file]').setInputFiles({
    name: '2026 销售台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: fs.readFileSync(path.join(root, 'docs/samples/sales.xlsx')),
  });
  await page.getByRole('heading', { name: '确认每一列写入哪个字段' }).waitFor();
  await page.getByLabel('应用名称').fill('销售管理');
  await page.getByRole('navigation', { name: '工作表' }).getByRole('button', { name: '商机' }).click();
  await camera.save(page, 'import-fields-zh-light');
  await camera.keepSession(page);
  for (const look of ['en-dark', 'phone-zh-light'])
    await camera.shoot('import-fields', look, async (view) => {
      await view.goto(page.url());
      await view.locator('.im-row').first().waitFor();
    });
  await page.getByRole('button', { name: '检查数据' }).click();
  await page.getByRole('heading', { name: /新建应用/ }).waitFor();
  await camera.save(page, 'import-check-zh-light');
  await page.getByRole('button', { name: /创建应用并导入/ }).click();
  await page.getByRole('heading', { name: /已建好/ }).waitFor({ timeout: 60_000 });
  await camera.save(page, 'import-done-zh-light');
  const [app] = await api.get('/apps');
  return { appId: app.id, closeViews: () => page.close() };
}
