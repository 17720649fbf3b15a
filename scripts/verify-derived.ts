// `npm run verify:derived`: takes every stored rollup and look-up of the database at DATABASE_URL anew, calculates every
// formula from what is stored, and reports drift.
import { systemClock, textIn } from '@mortise/core';
import {
  calendarStore,
  countDrift,
  createForms,
  createPool,
  createRecordStore,
  createSignal,
  romanise,
  zoneOf,
} from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { currentCalendar, verifyDerived } from '@mortise/server';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('Set DATABASE_URL');
const pool = createPool(url, { max: 1, statementTimeoutMs: 0 });
const verified = await verifyDerived({
  forms: createForms(pool),
  catalog: fieldTypes,
  store: createRecordStore(pool, createSignal()),
  countDrift: (derived) => countDrift(pool, derived),
  calendar: await currentCalendar({ calendar: calendarStore(pool), clock: systemClock })(),
  romanise,
  timeZone: await zoneOf(pool),
  now: systemClock.now(),
});
for (const { form, field, drifted } of verified) {
  console.log(`${drifted === 0 ? 'ok   ' : 'DRIFT'} ${textIn(form, 'en')} / ${textIn(field, 'en')}: ${drifted}`);
}
console.log(`${verified.length} fields, ${verified.filter(({ drifted }) => drifted > 0).length} drifted`);
await pool.end();
process.exit(verified.some(({ drifted }) => drifted > 0) ? 1 : 0);
