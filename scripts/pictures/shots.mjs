/** What is shown where, in which looks. */
export function shots(at) {
  const rows = async (page) => {
    await page.locator('.ag-row .rt-title').nth(8).waitFor();
    await page.locator('.rt-foot b').first().waitFor();
  };
  const record = (page) => page.locator('.mo-record-title').waitFor();
  const history = (page) => page.locator('.mo-history-entry').nth(2).waitFor();
  return [
    {
      name: 'workbench',
      looks: ['zh-light', 'en-dark', 'phone-zh-light'],
      go: async (page) => {
        await page.goto('/');
        await page.locator('.web-app').first().waitFor();
      },
    },
    {
      name: 'list',
      looks: ['zh-light', 'zh-dark', 'en-light', 'en-dark'],
      go: async (page) => {
        await page.goto(at.list);
        await rows(page);
      },
    },
    {
      name: 'list',
      looks: ['phone-zh-light', 'phone-zh-dark'],
      go: async (page) => {
        await page.goto(at.list);
        await page.locator('.rt-phone-row, .rt-row').nth(4).waitFor();
      },
    },
    {
      name: 'record-drawer',
      looks: ['zh-light', 'en-dark'],
      go: async (page) => {
        await page.goto(at.drawer);
        await rows(page);
        await record(page);
      },
    },
    {
      name: 'record-page',
      looks: ['zh-light', 'en-light'],
      go: async (page) => {
        await page.goto(at.record);
        await record(page);
        await history(page);
      },
    },
    {
      name: 'record-page',
      looks: ['phone-zh-light'],
      go: async (page) => {
        await page.goto(at.record);
        await record(page);
      },
    },
    {
      name: 'search',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(at.list);
        await rows(page);
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('nbhy');
        await page
          .getByRole('option', { name: /宁波海曜/ })
          .first()
          .waitFor();
      },
    },
    {
      name: 'designer',
      looks: ['zh-light', 'en-dark'],
      go: async (page) => {
        await page.goto(at.dealDesigner);
        await page.locator('[data-block]').nth(5).waitFor();
        await page.locator('[data-block]').nth(2).click();
      },
    },
    {
      name: 'app-builder',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(at.builder);
        await page.getByText('跟进记录').first().waitFor();
      },
    },
    {
      name: 'option-set',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(at.equipment.builder);
        await page.getByRole('button', { name: '设备等级', exact: true }).click();
        await page.getByText('用在').waitFor();
      },
    },
    {
      name: 'record-codes',
      looks: ['zh-light'],
      go: async (page) => {
        await page.goto(at.equipment.record);
        await page.getByRole('img', { name: /^条形码/ }).waitFor();
        await page.getByRole('button', { name: '查看说明书' }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'settings',
      looks: ['zh-light', 'phone-zh-light'],
      go: async (page) => {
        await page.goto('/settings/members');
        await page.getByText('周亦凡').first().waitFor();
      },
    },
  ];
}
