// `npm run bench -- [--only NAME] [--rows N] [--import-rows N] [--json FILE] [--smoke]`: measures the built product. See
// docs/operations/benchmarks.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openContext } from './bench/context.mjs';
import { measures } from './bench/measures.mjs';
import { printTable } from './bench/print-table.mjs';
import { build, generate } from './start/build.mjs';
import { takeLock } from './start/lock.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rows: { type: 'string' },
    'import-rows': { type: 'string' },
    json: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
});
const wanted = (options.only ?? []).flatMap((names) => names.split(','));
const unknown = wanted.filter((name) => !measures.some((measure) => measure.name === name));
if (unknown.length > 0) {
  console.error(
    `No measure is called ${unknown.join(', ')}. There are: ${measures.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}
const chosen = measures.filter(({ name, isOnlyAsked }) => (wanted.length === 0 ? !isOnlyAsked : wanted.includes(name)));

const sizes = options.smoke
  ? { rows: 2_000, importRows: 300, seconds: 0.5, warmSeconds: 0.1, rounds: 1, idleSeconds: 0.5, isSmoke: true }
  : { rows: 1_000_000, importRows: 100_000, seconds: 5, warmSeconds: 2, rounds: 3, idleSeconds: 30, isSmoke: false };
if (options.rows !== undefined) sizes.rows = Number(options.rows);
if (options['import-rows'] !== undefined) sizes.importRows = Number(options['import-rows']);

const lock = takeLock(path.join(root, '.data/bench'));
if (!lock.held) {
  console.error(`The benchmarks run already (process ${lock.pid}). Two at once would measure each other.`);
  process.exit(1);
}
await generate(root);
await build(root);
const loadBefore = os.loadavg()[0] ?? 0;
console.log(`\n  ${os.cpus().length} processors shared by database, product, floor and load generator;`);
console.log(`  load of the machine before the run ${loadBefore.toFixed(1)}; ${sizes.rows} rows\n`);

const context = await openContext(root, sizes);
let leaving = false;
async function leave(code) {
  leaving = true;
  await context.close();
  lock.release();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave(1));
const results = [];
const failures = [];
for (const measure of chosen) {
  if (leaving) break;
  console.log(`  ${measure.name}`);
  try {
    results.push(...(await measure.run(context)));
    // After each, so that a run that is broken off has not been for nothing.
    if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  } catch (accident) {
    if (leaving) break;
    failures.push(measure.name);
    console.error(`  ✗ ${measure.name}: ${accident instanceof Error ? accident.stack : accident}`);
  }
}
if (leaving) await new Promise(() => {});

console.log('');
printTable(results);
const missed = results.filter(({ met }) => !met).map(({ name }) => name);
if (failures.length > 0) console.log(`\n  Did not run: ${failures.join(', ')}`);
else if (options.smoke) console.log('\n  Every measure ran. Sizes this small say nothing about targets.');
else console.log(missed.length === 0 ? '\n  Every target is met.' : `\n  Missed: ${missed.join(', ')}`);
await leave(failures.length > 0 || (missed.length > 0 && !options.smoke) ? 1 : 0);
