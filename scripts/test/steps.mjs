import path from 'node:path';
import { findChromium, findRedis } from './find-programs.mjs';

const bin = (root, name) => path.join(root, 'node_modules/.bin', name);

/** Biome colours its words letter by letter, even into a file. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/**
 * Checks that say yes or no about the source, each counted as one.
 * @param {string} root
 */
export const checks = (root) => [
  { name: 'lint', command: bin(root, 'biome'), args: ['ci', '--error-on-warnings', ...plain, '.'] },
  { name: 'layers', command: process.execPath, args: ['scripts/test/layers.mjs'] },
  { name: 'cycles', command: process.execPath, args: ['scripts/test/layers.mjs'], env: { CYCLES: '1' } },
  { name: 'unused', command: bin(root, 'knip'), args: [] },
  {
    name: 'types',
    command: bin(root, 'turbo'),
    args: ['run', 'typecheck', '--output-logs=errors-only', '--concurrency=2', '--no-update-notifier'],
    env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  },
];

/**
 * Suites that count their own tests, through a JSON report.
 * @param {string} root
 */
export const suites = (root) => [
  { name: 'unit', ...vitest(root, 'unit') },
  { name: 'int', ...vitest(root, 'int'), before: findRedis },
  {
    name: 'stories',
    needsBuild: true,
    before: findChromium,
    command: bin(root, 'playwright'),
    args: ['test', '--config', 'apps/e2e/playwright.config.ts'],
    report: 'test-results/stories.json',
    reportKind: 'playwright',
  },
  {
    name: 'bench',
    needsBuild: true,
    command: process.execPath,
    args: ['scripts/bench.mjs', '--smoke'],
  },
];

const vitest = (root, project) => ({
  command: bin(root, 'vitest'),
  args: [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=test-results/${project}.json`,
  ],
  report: `test-results/${project}.json`,
  reportKind: 'vitest',
});
