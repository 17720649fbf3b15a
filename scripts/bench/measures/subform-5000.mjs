import { withPage } from '../product/browser.mjs';
import { middleOf } from '../product/keystroke.mjs';
import { signIn } from '../product/session.mjs';
import { atLeast, atMost } from '../result.mjs';
import { quotationBlocks, quotationLines } from '../seed/large-forms.mjs';
import { publishForm } from '../seed/publish.mjs';

/** A record with 5,000 rows in a browser: opened, scrolled, and a cell edited that its row and a sum depend on. */
export const subformFiveThousand = {
  name: 'subform-5000',
  async run({ fresh, sizes }) {
    const product = await fresh();
    const { appId, formId, key } = await publishForm(product.api, '五千行', { blocks: quotationBlocks });
    const lines = quotationLines(sizes.isSmoke ? 200 : 5_000);
    const record = await product.api.post(`/forms/${key}/records`, { values: { title: '大报价', lines } });
    const cookies = await signIn(product);
    const { open, frames, edits } = await withPage(cookies, async (page) => {
      await page.goto(`${product.address}/a/${appId}/${formId}`);
      const title = page.getByText('大报价').first();
      await title.waitFor();
      await page.waitForTimeout(800);
      const from = Date.now();
      await title.click();
      await page.locator('.mo-subform-scroll [data-at="0:0"]').waitFor();
      const open = Date.now() - from;
      await page.goto(`${product.address}/a/${appId}/${formId}?record=${record.id}`);
      await page.locator('.mo-subform-scroll [data-at="0:0"]').waitFor();
      await page.keyboard.press('e');
      await page.getByRole('button', { name: '添加一行' }).waitFor();
      const frames = await page.evaluate(scrollDown);
      const edits = [];
      for (const digit of '3579') edits.push(await editFirst(page, digit));
      return { open, frames, edits };
    });
    const perSecond = 1000 / (frames.reduce((sum, frame) => sum + frame, 0) / frames.length);
    return [
      atMost({ name: 'subform-5000.open', value: open, unit: 'ms', limit: 1_000, note: 'no target of its own' }),
      atLeast({
        name: 'subform-5000.scroll',
        value: perSecond,
        unit: 'frames/s',
        limit: 58,
        note: `slowest frame ${Math.max(...frames).toFixed(0)} ms`,
      }),
      atMost({
        name: 'subform-5000.edit',
        value: middleOf(edits),
        unit: 'ms',
        limit: 100,
        note: `slowest ${Math.max(...edits).toFixed(0)} ms`,
      }),
    ];
  },
};

/** Runs in the page: milliseconds of each frame while the rows go by, two in each. */
async function scrollDown() {
  const frame = document.querySelector('.mo-subform-scroll');
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = [];
  let before = await next();
  for (let step = 0; step < 120; step++) {
    frame.scrollTop += 80;
    const now = await next();
    frames.push(now - before);
    before = now;
  }
  frame.scrollTop = 0;
  await next();
  return frames;
}

/** From the key until the sum of all rows says something else. */
async function editFirst(page, digit) {
  const cell = page.locator('.mo-subform-scroll [data-at="0:1"]');
  await cell.click();
  await cell.locator('input').fill('');
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const total = document.querySelector('[data-field="total"]');
    globalThis.recomputed = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          const seen = total.textContent;
          const watch = new MutationObserver(() => {
            if (total.textContent === seen) return;
            watch.disconnect();
            resolve(performance.now() - from);
          });
          watch.observe(total, { subtree: true, childList: true, characterData: true });
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(digit);
  return page.evaluate(() => globalThis.recomputed);
}
