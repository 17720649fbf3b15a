import { expect, type Locator, type Page } from '@playwright/test';

/** An entry of the list that is open. */
export const option = (page: Page, name: string) =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first();

/** Opens a list by its label and takes an entry, as in the panels of the designers. */
export async function choose(place: Page | Locator, label: string, name: string) {
  const page = 'page' in place ? place.page() : place;
  const list = place.getByLabel(label, { exact: true }).last();
  await list.click();
  // A long list draws only what is in sight.
  if (await list.isEditable()) await list.fill(name);
  await option(page, name).click();
}

/** A field on the canvas of the designer. */
export const onCanvas = (page: Page, name: string) =>
  page.locator('.mo-block-label').getByText(name, { exact: true }).first();

/** Publishes the form in the designer and waits until it holds. */
export async function publish(page: Page) {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('新版本已生效')).toBeVisible();
}

/** Pastes into what has the focus, as from another program. */
export const paste = (target: Locator, text: string) =>
  target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** A cell of a subform. */
export const cellAt = (record: Locator, row: number, column: number) => record.locator(`[data-at="${row}:${column}"]`);

/** Opens a cell by a click, types and goes on by Enter. */
export async function enter(record: Locator, row: number, column: number, text: string) {
  await cellAt(record, row, column).click();
  await cellAt(record, row, column).locator('input').fill(text);
  await cellAt(record, row, column).locator('input').press('Enter');
}

/** The record at hand is stored, with what is typed. */
export const save = (record: Page | Locator) => record.getByRole('button', { name: /^保存/ }).first().click();
