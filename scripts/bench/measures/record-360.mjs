import { askOnce } from '../databases.mjs';
import { withPage } from '../product/browser.mjs';
import { middleOf } from '../product/keystroke.mjs';
import { signIn } from '../product/session.mjs';
import { atMost } from '../result.mjs';
import { makeCustomer } from '../seed/customer-360.mjs';

const opens = 6;
/** However many lists and entries there are: the record, its counts, stages, timeline, tasks, team, neighbours, visit. */
const mostRequests = 12;

/** A customer with 20 related lists and 5,000 entries in its timeline, gone to from the customer beside it in a browser. */
export const recordThreeSixty = {
  name: 'record-360',
  async run({ fresh, sizes, say }) {
    const product = await fresh();
    say('a customer with 20 related lists');
    const { address, entries } = await makeCustomer(product, sizes.isSmoke ? 100 : 5_000);
    const cookies = await signIn(product);
    const { paints, requests, statements } = await withPage(cookies, async (page) => {
      const paints = [];
      const requests = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/v1/')) requests.push(request.url());
      });
      let statements = 0;
      for (let round = 0; round < (sizes.isSmoke ? 2 : opens); round++) {
        await page.goto(`${product.address}${address}`);
        await page.locator('.mo-entry').first().waitFor();
        await page.waitForTimeout(1_000);
        requests.length = 0;
        const before = await statementsOf(product.databaseUrl);
        paints.push(await openRecord(page));
        await page.waitForTimeout(500);
        statements = (await statementsOf(product.databaseUrl)) - before;
      }
      return { paints, requests: [...requests], statements };
    });
    return [
      atMost({
        name: 'record-360.open',
        value: middleOf(paints.slice(1)),
        unit: 'ms',
        limit: 800,
        note: `20 lists, ${entries} entries; first time ${paints[0]?.toFixed(0)} ms; about ${statements} transactions`,
      }),
      atMost({ name: 'record-360.requests', value: requests.length, unit: '', limit: mostRequests }),
    ];
  },
};

/** Milliseconds from the click on "previous" until the counts of all lists and the timeline stand there. */
async function openRecord(page) {
  await page.evaluate(() => {
    globalThis.opened = new Promise((resolve) => {
      addEventListener(
        'click',
        () => {
          const from = performance.now();
          const look = () => {
            const tabs = document.querySelectorAll('.mo-record-tabs .mo-tab-count').length;
            const entries = document.querySelectorAll('.mo-entry').length;
            if (tabs >= 20 && entries >= 20) setTimeout(() => resolve(performance.now() - from));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  });
  await page.getByRole('button', { name: '上一条' }).click();
  return page.evaluate(() => globalThis.opened);
}

async function statementsOf(databaseUrl) {
  const { rows } = await askOnce(
    databaseUrl,
    'select xact_commit::int as done from pg_stat_database where datname = current_database()',
  );
  return rows[0].done;
}
