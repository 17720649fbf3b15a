import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { apiOf, expect, input, makeRecords, newMember, product, test } from './fixtures.ts';

const stages = ['线索', '接洽', '报价', '成交'].map((label, place) => ({ id: `s${place}`, label, color: 'teal' }));
const options = (...labels: string[]) => labels.map((label) => ({ id: label, label, color: 'teal' }));
const field = (id: string, type: string, label: string, config = {}) => ({ id, key: id, type, label, config });

/** Forms as a builder has them before anybody thought of a page: customers, and what points to them. */
async function makeCrm(page: Page) {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '客户全景' });
  const publish = async (name: string, blocks: unknown[], more = {}) => {
    const draft = { name, blocks, ...more };
    const made = await api.post('/definitions', { kind: 'form', appId: app.id, name, draft });
    await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
    return { appId: app.id, formId: made.id as string, list: `/a/${app.id}/${made.id}` };
  };
  const customers = await publish('客户', [
    field('name', 'text', '客户名称'),
    field('level', 'select', '级别', { options: options('A', 'B', 'C') }),
    field('stage', 'select', '阶段', { options: stages, track: true }),
    field('credit', 'number', '信用额度'),
    field('owed', 'number', '欠款'),
    field('papers', 'file', '合同资料'),
  ]);
  const pointing = field('customer', 'relation', '客户', { formId: customers.formId });
  const contacts = await publish('联系人', [field('name', 'text', '姓名'), field('job', 'text', '职务'), pointing]);
  const deals = await publish('商机', [
    field('title', 'text', '商机名称'),
    field('stage', 'select', '商机阶段', { options: stages, track: true }),
    pointing,
  ]);
  const contracts = await publish('合同', [
    field('title', 'text', '合同名称'),
    field('sum', 'number', '金额'),
    pointing,
  ]);
  const visits = await publish(
    '跟进记录',
    [
      field('what', 'textarea', '跟进内容'),
      field('way', 'select', '跟进方式', { options: options('电话', '上门', '微信') }),
      pointing,
    ],
    { followUp: { at: null, way: 'way', text: 'what', next: null } },
  );
  return { customers, contacts, deals, contracts, visits };
}

async function upload(page: Page, name: string, content: string) {
  const answer = await page.request.post(`${product.url}/api/v1/files?name=${encodeURIComponent(name)}`, {
    data: Buffer.from(content),
    headers: { Origin: product.url, 'Content-Type': 'application/octet-stream' },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}

const choose = async (page: Page, picks: Locator, option: string) => {
  await picks.click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
};

test('a builder makes the customer page by configuration, and a rep works on it', async ({ page, browser }) => {
  const crm = await makeCrm(page);
  const papers = [
    await upload(page, '技术协议.txt', '交期：12 周\n质保：24 个月'),
    await upload(page, '报价明细.csv', '品名,数量\n轴承座,480\n'),
  ];
  const [first, main] = await makeRecords(page, crm.customers, [
    { name: '苏州瑞腾智能装备', stage: 's0' },
    { name: '合肥朗泽新能源', level: 'A', stage: 's1', credit: 300_000, owed: 86_000, papers },
  ]);
  const customer = main.id;
  await makeRecords(page, crm.contacts, [{ name: '王敏', job: '采购经理', customer }]);
  await makeRecords(page, crm.deals, [{ title: '二期产线', stage: 's1', customer }]);
  await makeRecords(page, crm.contracts, [{ title: '一期合同', sum: 1_200_000, customer }]);

  await test.step('from the record to the design of its page', async () => {
    await page.goto(`${crm.customers.list}/${customer}`);
    await page.getByRole('button', { name: '更多' }).first().click();
    await page.getByRole('menuitem', { name: '设计这个记录页' }).click();
    await page.getByRole('button', { name: '开始设计' }).click();
    await expect(page.getByRole('tab', { name: '联系人' })).toBeVisible();
  });

  await test.step('figures in the header, a tab of two lists, and deals in the timeline', async () => {
    await page.getByRole('button', { name: /^客户 页头/ }).click();
    const figures = page.getByRole('combobox', { name: '数字' });
    await page.getByRole('button', { name: '添加数字' }).click();
    await choose(page, figures.first(), '欠款');
    await page.getByRole('button', { name: '添加数字' }).click();

    await page.getByRole('button', { name: '添加标签页' }).click();
    await page.getByRole('textbox', { name: '标签页名称' }).fill('人与合同');
    const palette = page.locator('.mo-page-palette');
    await palette.getByRole('button', { name: '联系人' }).click();
    await palette.getByRole('button', { name: '合同', exact: true }).click();
    await page
      .getByRole('group', { name: '样式' })
      .or(page.getByRole('radiogroup', { name: '样式' }))
      .getByText('列表')
      .click();

    await page.getByRole('tab', { name: '总览' }).click();
    await page.getByRole('region', { name: '中间' }).getByRole('button', { name: /^动态/ }).click();
    const deals = page.locator('.mo-page-source').filter({ hasText: '商机' });
    await deals.getByLabel('新建').check();
    await deals.getByLabel('阶段变更').check();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText('记录页已发布')).toBeVisible();
  });

  await test.step('one click back, and the record is as it was designed', async () => {
    await page.getByRole('button', { name: '返回', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${crm.customers.list}/${customer}`));
    await expect(page.locator('.mo-figures')).toContainText('8.6 万');
    await page.getByRole('tab', { name: '人与合同' }).click();
    await expect(page.getByText('王敏')).toBeVisible();
    await expect(page.getByText('一期合同')).toBeVisible();
  });

  const name = `何${Date.now() % 100_000}`;
  const rep = await newMember(page, `rep.${Date.now()}`, name);
  const theirs = await browser.newContext({ baseURL: product.url, storageState: rep.session });
  const work = await theirs.newPage();

  await test.step('the rep sees the path and moves along it', async () => {
    await work.goto(`${crm.customers.list}/${customer}`);
    const path = work.getByRole('list', { name: '阶段' });
    await expect(path.locator('[aria-current="step"]')).toContainText('接洽');
    await path.getByRole('button', { name: /^报价/ }).click();
    await expect(path.locator('[aria-current="step"]')).toContainText('报价');
    await expect(
      work
        .getByText('新建 二期产线')
        .or(work.locator('.mo-entry').filter({ hasText: '二期产线' }))
        .first(),
    ).toBeVisible();
  });

  await test.step('logs a follow-up, and calls a colleague in a comment', async () => {
    await work.getByRole('button', { name: '电话' }).click();
    const form = work.getByRole('dialog', { name: '跟进记录' });
    await input(form, '跟进内容').fill('王经理要求交期提前两周');
    await form.getByRole('button', { name: /^保存/ }).last().click();
    await expect(work.locator('.mo-entry').filter({ hasText: '王经理要求交期提前两周' })).toBeVisible();

    await work.getByRole('button', { name: '写评论' }).click();
    await work.getByRole('textbox', { name: '评论' }).pressSequentially('@管');
    await work.locator('.ant-mentions-dropdown').getByText('管理员').click();
    await work.keyboard.type('帮忙问一下排产');
    await work.getByRole('button', { name: '发布' }).click();
    const comment = work.locator('.mo-entry').filter({ hasText: '帮忙问一下排产' });
    await expect(comment.locator('.mo-mention')).toHaveText('@管理员');
  });

  await test.step('what was begun in a comment that is changed outlives the page', async () => {
    const comment = work.locator('.mo-entry').filter({ hasText: '帮忙问一下排产' });
    await comment.hover();
    await comment.getByRole('button', { name: '更多' }).click();
    await work.getByRole('menuitem', { name: '修改' }).click();
    await work.getByRole('textbox', { name: '评论' }).fill('帮忙问一下排产和模具');
    await work.reload();
    await expect(work.getByRole('textbox', { name: '评论' })).toHaveValue('帮忙问一下排产和模具');
    await work.getByRole('button', { name: '保存' }).click();
    await expect(work.locator('.mo-comment-text').filter({ hasText: '排产和模具' })).toBeVisible();
  });

  await test.step('looks at files one after another', async () => {
    await work.getByRole('link', { name: '技术协议.txt' }).first().click();
    const viewer = work.getByRole('dialog', { name: '技术协议.txt' });
    await expect(viewer.getByText('质保：24 个月')).toBeVisible();
    await work.keyboard.press('ArrowRight');
    await expect(work.getByRole('dialog', { name: '报价明细.csv' }).getByText('轴承座,480')).toBeVisible();
    await work.keyboard.press('Escape');
    await expect(work.getByRole('dialog', { name: '报价明细.csv' })).toBeHidden();
  });

  await test.step('goes on to the next customer', async () => {
    await work.goto(`${crm.customers.list}/${first.id}`);
    const step = work.getByRole('button', { name: '上一条' }).or(work.getByRole('button', { name: '下一条' }));
    await step.locator('visible=true').and(work.locator(':enabled')).first().click();
    await expect(work.getByRole('heading', { name: '合肥朗泽新能源' })).toBeVisible();
  });

  await test.step('and the colleague hears of it', async () => {
    await page.goto('/messages');
    await expect(page.getByRole('main')).toContainText(`${name}在「合肥朗泽新能源」的评论里提到你`);
  });
  await theirs.close();
});
