import { withPage } from '../product/browser.mjs';
import { middleOf, timeKeys } from '../product/keystroke.mjs';
import { signIn } from '../product/session.mjs';
import { atMost } from '../result.mjs';
import { fortyRules, twoHundredBlocks } from '../seed/large-forms.mjs';
import { publishForm } from '../seed/publish.mjs';

/** A form of 200 fields, 60 formulas and 40 rules in a browser: opened, and a key that 30 formulas depend on. */
export const formTwoHundred = {
  name: 'form-200',
  async run({ fresh, sizes }) {
    const product = await fresh();
    const draft = { blocks: twoHundredBlocks, rules: fortyRules };
    const { appId, formId } = await publishForm(product.api, '两百个字段', draft);
    const cookies = await signIn(product);
    const { opens, keys } = await withPage(cookies, async (page) => {
      const opens = [];
      const first = page.locator('[data-field="n1"] input');
      const last = page.locator('[data-field="f60"]');
      for (let round = 0; round < (sizes.isSmoke ? 2 : 6); round++) {
        await page.goto(`${product.address}/a/${appId}/${formId}`);
        const make = page.getByRole('button', { name: /^新建/ }).first();
        await make.waitFor();
        await page.waitForTimeout(800);
        const from = Date.now();
        await make.click();
        await last.waitFor();
        await first.fill('1');
        opens.push(Date.now() - from);
      }
      await first.focus();
      return { opens, keys: await timeKeys(page, '2345678923456789') };
    });
    // The first time the browser learns the scripts; from then on it has them.
    return [
      atMost({
        name: 'form-200.open',
        value: middleOf(opens.slice(1)),
        unit: 'ms',
        limit: 600,
        note: `first time ${opens[0]} ms`,
      }),
      atMost({
        name: 'form-200.key',
        value: middleOf(keys),
        unit: 'ms',
        limit: 16,
        note: `slowest ${Math.max(...keys).toFixed(1)} ms`,
      }),
    ];
  },
};
