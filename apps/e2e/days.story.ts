import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { apiOf, cell, expect, giveRole, input, type Made, makeRecords, newMember, product, test } from './fixtures.ts';

/** Of this run alone: stories run again on the same product. */
const run = String(Date.now() % 1_000_000);

const field = (key: string, type: string, label: string, config = {}) => ({ id: key, key, type, label, config });
const options = ['初步接洽', '方案报价', '赢单'].map((label, index) => ({ id: `o${index}`, label, color: 'teal' }));

/** Customers, their deals, and what was said to them: an app as a template would make it. */
async function makeSales(page: Page) {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: `华东销售${run}` });
  async function publish(name: string, blocks: readonly unknown[], more = {}): Promise<Made> {
    const draft = { name, blocks, ...more };
    const form = await api.post('/definitions', { kind: 'form', appId: app.id, name, draft });
    await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
    return { appId: app.id, formId: form.id, list: `/a/${app.id}/${form.id}` };
  }
  const customers = await publish('客户', [field('name', 'text', '客户名称'), field('phone', 'phone', '电话')]);
  const toCustomer = field('customer', 'relation', '客户', { formId: customers.formId, multiple: false });
  const deals = await publish('商机', [
    field('name', 'text', '商机名称'),
    toCustomer,
    field('stage', 'select', '阶段', { options, track: true }),
    field('amount', 'currency', '金额'),
  ]);
  await publish('跟进', [field('content', 'textarea', '跟进内容'), toCustomer, field('next', 'datetime', '下次跟进')], {
    followUp: { text: 'content', next: 'next' },
  });
  return { customers, deals };
}

const onPhone = async (
  browser: Browser,
  { session }: { session: Awaited<ReturnType<typeof newMember>>['session'] },
) => {
  const context = await browser.newContext({
    baseURL: product.url,
    storageState: session,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return context.newPage();
};

test('a rep’s day on the phone: search, call, log a follow-up, move the deal, note a task', async ({
  page,
  browser,
}) => {
  const { customers, deals } = await makeSales(page);
  const name = `合肥朗泽新能源${run}`;
  const [customer] = await makeRecords(page, customers, [{ name, phone: '13856901234' }, { name: '别的客户' }]);
  const [deal] = await makeRecords(page, deals, [{ name: '产线改造', customer: customer.id, stage: 'o0' }]);
  const rep = await onPhone(browser, await newMember(page, `lin.${run}`, '林书涵'));

  // Found by what the name sounds like.
  await rep.goto(customers.list);
  await rep.getByRole('button', { name: '搜索' }).tap();
  await rep.keyboard.type('langze');
  await expect(rep.getByText('别的客户')).toBeHidden();
  await rep.getByText(name).tap();
  await expect(rep.getByRole('link', { name: '电话', exact: true })).toHaveAttribute('href', 'tel:+8613856901234');

  // What was said stands in the stream at once.
  await rep.getByRole('button', { name: '写跟进' }).tap();
  const followUp = rep.getByRole('dialog', { name: '跟进' });
  await expect(followUp.getByText(name)).toBeVisible();
  await input(followUp, '跟进内容').fill('质保延到 24 个月，周四前给意见');
  await followUp.getByRole('button', { name: '保存', exact: true }).tap();
  await expect(followUp).toBeHidden();
  await expect(rep.getByRole('dialog', { name: '客户' })).toContainText('质保延到 24 个月，周四前给意见');

  // The deal is one tap away, and moves with one more.
  await rep.getByRole('tab', { name: /^商机/ }).tap();
  await rep.getByText('产线改造').tap();
  const path = rep.getByRole('list', { name: '阶段' });
  await path.getByRole('button', { name: /方案报价/ }).tap();
  await expect(rep.getByText('已移到方案报价')).toBeVisible();
  const stored = await apiOf(page).get(`/forms/${deals.formId}/records/${deal.id}`);
  expect(stored.record.values.stage).toBe('o1');

  await rep.goto('/tasks');
  await rep.getByRole('button', { name: '新建任务' }).first().tap();
  const task = rep.getByRole('dialog', { name: '新建任务' });
  await task.getByLabel('要做什么').fill('催法务反馈意见');
  await task.getByRole('button', { name: '明天 10:00' }).tap();
  await task.getByRole('button', { name: '新建任务' }).tap();
  await expect(rep.getByRole('listitem').filter({ hasText: '催法务反馈意见' })).toContainText('明天');
  await rep.context().close();
});

test('a manager’s day: a batch handed over, through a rep’s eyes, the list taken out', async ({ page }) => {
  const { deals } = await makeSales(page);
  const leaver = await newMember(page, `zhou.${run}`, `周离职${run}`);
  const taker = await newMember(page, `xu.${run}`, `许接手${run}`);
  await giveRole(page, deals, [leaver.id, taker.id]);
  const made = await makeRecords(page, deals, [{ name: '转向架监测' }, { name: '总装线能耗' }, { name: '留在这里' }]);
  for (const { id } of made.slice(0, 2))
    await apiOf(page).patch(`/forms/${deals.formId}/records/${id}`, { ownerId: leaver.id });

  // Handed over, all at once.
  await page.goto(deals.list);
  for (const name of ['转向架监测', '总装线能耗'])
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .check();
  await page.getByRole('toolbar', { name: '批量操作' }).getByRole('button', { name: '转移', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '转移 2 条记录' });
  await dialog.getByLabel('新负责人').click();
  await page.keyboard.type('许接手');
  await page.locator('.ant-select-dropdown:visible').getByTitle(`许接手${run}`).click();
  await dialog.getByRole('button', { name: '转移', exact: true }).click();
  await expect(page.getByText('已转移 2 条')).toBeVisible();

  // Through the eyes of who has them now: these two, and nothing else.
  await page.goto(`/build/${deals.appId}/roles`);
  await page.getByRole('button', { name: '权限说明' }).click();
  await page.getByLabel('谁', { exact: true }).click();
  await page.keyboard.type('许接手');
  await page.locator('.ant-select-dropdown:visible').getByTitle(`许接手${run} xu.${run}`).click();
  await page.getByRole('button', { name: `以许接手${run}的身份查看应用` }).click();
  await expect(page.getByText('的身份查看，只读')).toBeVisible();
  await page.goto(deals.list);
  await expect(cell(page, '转向架监测')).toBeVisible();
  await expect(cell(page, '总装线能耗')).toBeVisible();
  await expect(page.getByText('留在这里')).toBeHidden();
  await page.getByRole('button', { name: '退出查看' }).click();
  await expect(page.getByText('的身份查看，只读')).toBeHidden();

  // And the whole list as a file.
  await page.goto(deals.list);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '导出', exact: true }).click();
  const asked = page.getByRole('dialog', { name: '导出商机' });
  await asked.getByText('CSV', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await asked.getByRole('button', { name: '导出 3 条' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  for (const name of ['转向架监测', '总装线能耗', '留在这里']) expect(text).toContain(name);
});
