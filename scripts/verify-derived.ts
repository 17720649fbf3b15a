// `npm run verify:derived`: recomputes every stored rollup and look-up of the database at DATABASE_URL and reports drift.
import { textIn } from '@mortise/core';
import { countDrift, createForms, createPool } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { verifyDerived } from '@mortise/server';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('Set DATABASE_URL');
const pool = createPool(url, { max: 1, statementTimeoutMs: 0 });
const verified = await verifyDerived(createForms(pool), fieldTypes, (derived) => countDrift(pool, derived));
for (const { form, field, drifted } of verified) {
  console.log(`${drifted === 0 ? 'ok   ' : 'DRIFT'} ${textIn(form, 'en')} / ${textIn(field, 'en')}: ${drifted}`);
}
console.log(`${verified.length} fields, ${verified.filter(({ drifted }) => drifted > 0).length} drifted`);
await pool.end();
process.exit(verified.some(({ drifted }) => drifted > 0) ? 1 : 0);
