import type { Page } from '@playwright/test';
import { apiOf, expect, makeRecords, test } from './fixtures.ts';

const stages = ['初步接洽', '方案报价', '商务谈判'];
const options = stages.map((label, index) => ({ id: `o${index}`, label, color: 'teal' }));

/** Deals whose rival must be named before one negotiates. */
async function makeDeals(page: Page) {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '看板应用' });
  const draft = {
    name: '商机',
    blocks: [
      { id: 'name', key: 'name', type: 'text', label: '商机名称' },
      { id: 'stage', key: 'stage', type: 'select', label: '阶段', config: { options } },
      { id: 'amount', key: 'amount', type: 'number', label: '金额' },
      { id: 'rival', key: 'rival', type: 'text', label: '竞争对手' },
    ],
    rules: [
      {
        id: 'rule',
        kind: 'interact',
        when: {
          kind: 'condition',
          condition: { field: 'stage', operator: 'equals', operand: { kind: 'constant', value: 'o2' } },
        },
        actions: [{ do: 'require', fields: ['rival'] }],
      },
    ],
  };
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name: '商机', draft });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  const made = { appId: app.id, formId: form.id, list: `/a/${app.id}/${form.id}` };
  await makeRecords(page, made, [
    { name: '灌装线在线称重', stage: 'o1', amount: 638000 },
    { name: '模具寿命预测', stage: 'o1', amount: 860000 },
    { name: '包装线漏装检测', stage: 'o0', amount: 528000 },
  ]);
  return made;
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, place: string, name: string) =>
  column(page, place).getByRole('button', { name, exact: true });

async function drag(page: Page, name: string, from: string, to: string) {
  const start = await card(page, from, name).boundingBox();
  const target = await column(page, to).boundingBox();
  if (!start || !target) throw new Error('There is nothing to drag, or nowhere to.');
  await page.mouse.move(start.x + 20, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + 160, { steps: 12 });
  await expect(column(page, to)).toContainText(`移到${to}`);
  await page.mouse.up();
}

test('a deal is dragged to its next stage, and what that stage wants is asked for', async ({ page, openAnother }) => {
  const deals = await makeDeals(page);
  await page.goto(deals.list);
  await page.getByRole('button', { name: '新建视图' }).click();
  const dialog = page.getByRole('dialog', { name: '新建视图' });
  await dialog.getByText('看板', { exact: true }).click();
  await dialog.getByLabel('名称').fill('阶段看板');
  await dialog.getByText('所有人可见').click();
  await dialog.getByRole('button', { name: '新建视图' }).click();

  // The columns are those of the first choice, their heads sum the first number.
  await expect(column(page, '方案报价')).toContainText('149.8 万');
  const other = await openAnother();
  await other.goto(page.url());
  await expect(card(other, '初步接洽', '包装线漏装检测')).toBeVisible();

  // A plain move shows at once, is stored, and is seen by others.
  await drag(page, '模具寿命预测', '方案报价', '初步接洽');
  await expect(card(page, '初步接洽', '模具寿命预测')).toBeVisible();
  await expect(column(page, '方案报价')).toContainText('63.8 万');
  await expect(card(other, '初步接洽', '模具寿命预测')).toBeVisible();

  // Put back with Esc, the card is where it was.
  await drag(page, '灌装线在线称重', '方案报价', '商务谈判');
  const asked = page.getByRole('dialog', { name: '移到商务谈判前补填' });
  await expect(asked.getByRole('group', { name: '竞争对手' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(card(page, '方案报价', '灌装线在线称重')).toBeVisible();

  // Answered, it moves.
  await drag(page, '灌装线在线称重', '方案报价', '商务谈判');
  await asked.getByRole('group', { name: '竞争对手' }).locator('input').fill('远岱仪器');
  await asked.getByRole('button', { name: '移到商务谈判' }).click();
  await expect(asked).toBeHidden();
  await expect(card(other, '商务谈判', '灌装线在线称重')).toBeVisible();

  // With the keys: one column to the left, and what is asked for is known by now.
  await card(page, '商务谈判', '灌装线在线称重').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await expect(column(page, '方案报价')).toContainText('移到方案报价');
  // What changes meanwhile is drawn when the card is put down: till then it stays in the hand.
  await makeRecords(page, deals, [{ name: '视觉分拣', stage: 'o1', amount: 90000 }]);
  await expect(card(other, '方案报价', '视觉分拣')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(card(page, '方案报价', '灌装线在线称重')).toBeVisible();
  await expect(card(page, '方案报价', '视觉分拣')).toBeVisible();

  // A folded column is in the address.
  await page.getByRole('button', { name: '收起商务谈判' }).click();
  await expect(page).toHaveURL(/folded=o2/);
});
