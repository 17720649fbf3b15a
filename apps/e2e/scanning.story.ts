import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, input, makeForm, makeRecords, test } from './fixtures.ts';
import { launchFlags } from './launch-flags.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results/scanning');
const film = path.join(folder, 'camera.y4m');

test.use({
  permissions: ['camera'],
  launchOptions: {
    args: [...launchFlags, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  },
});

test('a label that the product prints is scanned: from a picture into a text, by the camera to choose a record', async ({
  page,
}) => {
  const assets = await makeForm(page, '固定资产', [
    { key: 'name', type: 'text', label: '资产名称' },
    { key: 'code', type: 'text', label: '资产编号' },
    { key: 'label', type: 'barcode', label: '标签', config: { field: 'code', symbology: 'code128' } },
  ]);
  const [, lathe] = await makeRecords(page, assets, [
    { name: '激光切割机', code: 'ZC-2026-0001' },
    { name: '数控车床', code: 'ZC-2026-0002' },
  ]);
  const counts = await makeForm(page, '盘点单', [
    { key: 'seen', type: 'text', label: '扫到的编号', config: { scan: 'only' } },
    {
      key: 'asset',
      type: 'data-select',
      label: '资产',
      config: { formId: assets.formId, scan: true, scanField: 'code', fills: [{ from: 'name', to: 'called' }] },
    },
    { key: 'called', type: 'text', label: '名称' },
  ]);

  await page.goto(`${assets.list}/${lathe.id}`);
  await page.getByRole('tab', { name: '详情' }).click();
  mkdirSync(folder, { recursive: true });
  const label = path.join(folder, 'label.png');
  await page.locator('.mo-barcode').screenshot({ path: label });
  const blank = path.resolve(import.meta.dirname, '../../docs/pictures/controls-basic-record-zh-light.png');
  // At first the camera looks at a page without a code.
  writeFileSync(film, await filmOf(page, blank));

  await page.goto(`${counts.list}/new`);
  const seen = page.getByRole('group', { name: '扫到的编号', exact: true });
  await expect(input(page, '扫到的编号')).not.toBeEditable();
  await seen.getByRole('button', { name: '扫码' }).click();
  const dialog = page.getByRole('dialog', { name: '扫码' });
  await expect(dialog.getByRole('status')).toContainText('把码放进框里');
  await dialog.getByLabel('有码的图片').setInputFiles(blank);
  await expect(dialog.getByRole('alert')).toContainText('没有认出码');
  await dialog.getByLabel('有码的图片').setInputFiles(label);
  await expect(input(page, '扫到的编号')).toHaveValue('ZC-2026-0002');

  writeFileSync(film, await filmOf(page, label));
  const asset = page.getByRole('group', { name: '资产', exact: true });
  await asset.getByRole('button', { name: '扫码' }).click();
  await expect(asset.getByRole('button', { name: '资产' })).toHaveText('数控车床');
  await expect(input(page, '名称')).toHaveValue('数控车床');
});

/** One second of a camera that looks at the picture, 640 × 480, as uncompressed YUV 4:2:0. */
async function filmOf(page: Page, picture: string): Promise<Buffer> {
  const png = readFileSync(picture).toString('base64');
  const grey = await page.evaluate(async (base64) => {
    const seen = new Image();
    seen.src = `data:image/png;base64,${base64}`;
    await seen.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 640, 480);
    const height = (seen.height * 560) / seen.width;
    pen.drawImage(seen, 40, (480 - height) / 2, 560, height);
    const { data } = pen.getImageData(0, 0, 640, 480);
    return Array.from({ length: 640 * 480 }, (_, i) => data[i * 4] ?? 255);
  }, png);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey), Buffer.alloc((640 * 480) / 2, 128)]);
  return Buffer.concat([Buffer.from('YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n'), ...Array(10).fill(frame)]);
}
