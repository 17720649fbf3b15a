import fs from 'node:fs';
import path from 'node:path';
import { fingerprint } from '../start/fingerprint.mjs';
import { openDatabases } from './databases.mjs';
import { startProduct } from './product/product.mjs';
import { fillForms, makeForms } from './seed/seed.mjs';

/** @typedef {Awaited<ReturnType<typeof openContext>>} Context */

/** What a seeded database depends on: when one of these changes, it is made anew. */
const seeds = [
  'scripts/bench/seed',
  'prisma/migrations',
  'packages/core/src/definitions',
  'packages/db/src/search',
  'packages/db/src/tables',
];

/**
 * What measures share: databases, and one running product at a time, for there are few processors.
 * @param {string} root
 * @param {{ rows: number, importRows: number, seconds: number, warmSeconds: number, rounds: number, idleSeconds: number,
 *   isSmoke: boolean }} sizes `isSmoke` lets measures share what a real run makes anew for each
 */
export async function openContext(root, sizes) {
  const benchDir = path.join(root, '.data/bench');
  const dataDir = path.join(benchDir, 'files');
  fs.mkdirSync(dataDir, { recursive: true });
  const say = (/** @type {string} */ what) => console.log(`    ${what}`);
  const databases = await openDatabases(benchDir);
  let running = null;

  async function stopProduct() {
    await running?.stop();
    running = null;
  }

  async function run(databaseUrl) {
    await stopProduct();
    running = await startProduct({ root, dataDir, databaseUrl });
    return running;
  }

  /** A product on a database where customers and deals are, with the keys of the forms by size. */
  async function seeded() {
    const start = `rows_${sizes.rows}_`;
    const name = start + fingerprint(root, seeds).slice(0, 8);
    const found = await databases.find(name);
    if (!found) {
      await databases.dropOthers(start, name);
      say(`seeding ${sizes.rows} rows; the next run with this size uses them again`);
      await stopProduct();
      const { api, databaseUrl } = await run(await databases.fresh(name));
      const forms = await makeForms(api);
      await stopProduct();
      await fillForms(databaseUrl, forms, { large: sizes.rows, small: Math.ceil(sizes.rows / 5), say });
      await databases.settle(name);
      await run(databaseUrl);
    } else if (running?.databaseUrl !== found) await run(found);
    const deals = (await running.api.get('/definitions?kind=form')).filter(({ draft }) =>
      draft.name.startsWith('商机'),
    );
    const formOf = (label) => deals.find(({ draft }) => draft.name === label).key;
    return { product: running, small: formOf('商机'), large: formOf('商机大表') };
  }

  return {
    root,
    benchDir,
    sizes,
    say,
    seeded,
    /** A product on an empty database, its processes new: their peak memory is what comes from now on. */
    async fresh() {
      if (sizes.isSmoke && running) return running;
      await stopProduct();
      return run(await databases.fresh('fresh'));
    },
    /** Whatever comes next has the machine for itself. */
    stopProduct,
    async close() {
      await stopProduct();
      await databases.stop();
    },
  };
}
