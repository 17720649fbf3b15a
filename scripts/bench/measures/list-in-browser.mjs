import { withPage } from '../product/browser.mjs';
import { signIn } from '../product/session.mjs';
import { quantile, watchFrames } from '../product/watch-frames.mjs';
import { atMost } from '../result.mjs';

const row = '.ag-row';
/** Rows that have come have an id; those on their way show bars. */
const filled = `${row}[row-id]`;
const turns = 240;

/** The list of a million rows in a browser: scrolled by the wheel, and changed by somebody else. */
export const listInBrowser = {
  name: 'list-in-browser',
  async run({ seeded, sizes }) {
    const { product, large } = await seeded();
    const forms = await product.api.get('/definitions?kind=form');
    const { id, appId } = forms.find(({ key }) => key === large);
    const cookies = await signIn(product);
    return withPage(cookies, async (page) => {
      await page.goto(`${product.address}/a/${appId}/${id}`);
      await page.locator(filled).first().waitFor({ timeout: 30_000 });

      const changes = [];
      for (let round = 0; round < sizes.rounds + 2; round++)
        changes.push(await seeChange(page, product.api, large, round));

      await page.mouse.move(720, 450);
      const frames = await watchFrames(page, async () => {
        for (let turn = 0; turn < turns; turn++) {
          await page.mouse.wheel(0, 400);
          await page.waitForTimeout(16);
        }
      });
      const rested = performance.now();
      await page.waitForFunction(isFilled, row, { polling: 'raf', timeout: 30_000 });
      const waited = performance.now() - rested;
      const reached = await page.locator(row).first().getAttribute('row-index');
      const worst = changes.toSorted((a, b) => a - b).at(-1) ?? 0;
      return [
        atMost({
          name: 'list-in-browser.change',
          value: worst,
          unit: 'ms',
          limit: 1000,
          note: `slowest of ${changes.length} changes made elsewhere, until seen`,
        }),
        atMost({
          name: 'list-in-browser.frame',
          value: quantile(frames, 0.95),
          unit: 'ms',
          limit: 34,
          note: `p95 of ${frames.length} frames, row ${reached} reached`,
        }),
        atMost({
          name: 'list-in-browser.rest',
          value: waited,
          unit: 'ms',
          limit: 1000,
          note: 'from rest until every row in sight is there',
        }),
      ];
    });
  },
};

/** Milliseconds from the answer to a change through the API until the open list shows it. */
async function seeChange(page, api, form, round) {
  const name = `改动 ${round} ${Date.now()}`;
  const first = await page.locator(filled).first().getAttribute('row-id');
  const { version } = await api.get(`/forms/${form}/records/${first}`);
  await api.patch(`/forms/${form}/records/${first}`, { version, values: { name } });
  const from = performance.now();
  await page.getByText(name).first().waitFor({ timeout: 10_000 });
  return performance.now() - from;
}

const isFilled = (rows) => [...document.querySelectorAll(rows)].every((each) => each.hasAttribute('row-id'));
