import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readReport } from './read-report.mjs';

/**
 * Runs one step of the test command, shows its output, and counts what passed and what failed.
 * @param {string} root
 * @param {{ name: string, command: string, args: readonly string[], env?: Record<string, string>,
 *   before?: () => Record<string, string>, report?: string, reportKind?: string }} step
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>} `failures`: what to tell of each
 */
export async function runStep(root, { name, command, args, env = {}, before, report, reportKind }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const reportFile = report && path.join(root, report);
  if (reportFile) fs.rmSync(reportFile, { force: true });
  const found = before?.() ?? {};
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...found, ...env },
  });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  const ended = reportFile
    ? readReport(reportFile, reportKind)
    : { passed: code === 0 ? 1 : 0, failed: 0, failures: [] };
  // A runner that fails without a failing test (a broken file, an unhandled rejection) counts as one.
  if (code !== 0 && ended.failed === 0) ended.failed = 1;
  if (ended.failed > 0 && ended.failures.length === 0) ended.failures.push(`${name} ended with ${code}; see above`);
  console.log(
    `── ${name}: ${ended.passed} passed, ${ended.failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  return ended;
}
