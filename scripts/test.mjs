// `npm test`: everything CI checks, cheapest first. Ends with one line: N passed, N failed.
import path from 'node:path';
import { install } from './start/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
await install(root);
const { build, generate } = await import('./start/build.mjs');
await generate(root);
const { checks, suites } = await import('./test/steps.mjs');
const { runStep } = await import('./test/run-step.mjs');

const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
const only = process.argv.slice(2);
const wanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name);

for (const check of checks(root)) if (wanted(check.name)) add(await runStep(root, check));
for (const suite of suites(root)) {
  if (!wanted(suite.name)) continue;
  if (suite.needsBuild) {
    try {
      await build(root);
    } catch (accident) {
      console.error(accident instanceof Error ? accident.message : accident);
      add({ passed: 0, failed: 1, failures: [`the build, before ${suite.name}; see above`] });
      break;
    }
  }
  add(await runStep(root, suite));
}

// A long run's output is read from its end, and what was printed first may be gone by then.
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

function add(ended) {
  totals.passed += ended.passed;
  totals.failed += ended.failed;
  failures.push(...ended.failures);
}
