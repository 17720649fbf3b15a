import type { Page } from '@playwright/test';
import { apiOf, expect, input, makeRecords, test } from './fixtures.ts';

/** Visits of which a confirmed one must say who comes along. */
async function makeVisits(page: Page) {
  const api = apiOf(page);
  const app = await api.post('/definitions', { kind: 'app', name: '日程应用' });
  const draft = {
    name: '拜访',
    blocks: [
      { id: 'name', key: 'name', type: 'text', label: '事由' },
      { id: 'day', key: 'day', type: 'datetime', label: '日期' },
      { id: 'partner', key: 'partner', type: 'text', label: '同行' },
    ],
    rules: [
      {
        id: 'rule',
        kind: 'interact',
        when: {
          kind: 'condition',
          condition: { field: 'day', operator: 'on-or-after', operand: { kind: 'constant', value: '2026-10-20' } },
        },
        actions: [{ do: 'require', fields: ['partner'] }],
      },
    ],
  };
  const form = await api.post('/definitions', { kind: 'form', appId: app.id, name: '拜访', draft });
  await api.post(`/definitions/${form.id}/publish`, { revision: form.revision });
  const made = { appId: app.id, formId: form.id, list: `/a/${app.id}/${form.id}` };
  await makeRecords(page, made, [
    { name: '海曜精密回访', day: '2026-10-13' },
    { name: '朗泽产线勘察', day: '2026-10-14' },
  ]);
  return made;
}

const day = (page: Page, date: string) => page.locator(`.fc-day[data-date="${date}"]`);
const entry = (page: Page, date: string, name: string) => day(page, date).locator('.rt-entry', { hasText: name });

async function drag(page: Page, name: string, from: string, to: string) {
  const start = await entry(page, from, name).boundingBox();
  const target = await day(page, to).boundingBox();
  if (!start || !target) throw new Error('There is nothing to drag, or nowhere to.');
  await page.mouse.move(start.x + 30, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 50, target.y + 60, { steps: 12 });
  await page.mouse.up();
}

test('a visit is rescheduled by dragging it, and a click on a day makes one', async ({ page, openAnother }) => {
  const visits = await makeVisits(page);
  await page.goto(visits.list);
  await page.getByRole('button', { name: '新建视图' }).click();
  const dialog = page.getByRole('dialog', { name: '新建视图' });
  await dialog.getByText('日历', { exact: true }).click();
  await dialog.getByLabel('名称').fill('拜访日历');
  await dialog.getByText('所有人可见').click();
  await dialog.getByRole('button', { name: '新建视图' }).click();
  await expect(page.getByRole('button', { name: '拜访日历' })).toHaveAttribute('aria-current', 'page');
  await page.goto(`${page.url()}&date=2026-10-01`);
  await expect(entry(page, '2026-10-13', '海曜精密回访')).toBeVisible();

  // The week of the national holiday is free, and made up for on a Saturday.
  await expect(day(page, '2026-10-01')).toContainText('国庆节');
  await expect(day(page, '2026-10-10')).toContainText('班');

  const other = await openAnother();
  await other.goto(page.url());
  await expect(entry(other, '2026-10-13', '海曜精密回访')).toBeVisible();

  // Dragged, it is there at once, is stored, and is seen by others.
  await drag(page, '海曜精密回访', '2026-10-13', '2026-10-16');
  await expect(entry(page, '2026-10-16', '海曜精密回访')).toBeVisible();
  await expect(entry(other, '2026-10-16', '海曜精密回访')).toBeVisible();

  // What that day wants is asked for first; without an answer it goes back.
  await drag(page, '朗泽产线勘察', '2026-10-14', '2026-10-21');
  const asked = page.getByRole('dialog', { name: '移到 2026-10-21 前补填' });
  await expect(asked.getByRole('group', { name: '同行' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry(page, '2026-10-14', '朗泽产线勘察')).toBeVisible();
  await drag(page, '朗泽产线勘察', '2026-10-14', '2026-10-21');
  await input(asked, '同行').fill('周亦凡');
  await asked.getByRole('button', { name: '移到 2026-10-21' }).click();
  await expect(asked).toBeHidden();
  await expect(entry(other, '2026-10-21', '朗泽产线勘察')).toBeVisible();

  // With the keys, a week back.
  await entry(page, '2026-10-21', '朗泽产线勘察').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(entry(page, '2026-10-14', '朗泽产线勘察')).toBeFocused();

  // A click on a day makes one for that day.
  await day(page, '2026-10-08').click({ position: { x: 40, y: 60 } });
  await expect(input(page, '日期')).toHaveValue('2026-10-08');
  await input(page, '事由').fill('骏拓交付评审');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('button', { name: '编辑 E' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry(page, '2026-10-08', '骏拓交付评审')).toBeVisible();

  // The stretch is in the address.
  await page.keyboard.press('w');
  await expect(page).toHaveURL(/scale=week/);
});
