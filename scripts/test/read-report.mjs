import fs from 'node:fs';
import path from 'node:path';

/** How much of a failure is told again at the end: its first lines say what was expected. */
const TOLD_LINES = 12;

/**
 * What the report of one runner says.
 * @param {string} file a JSON report; a missing one counts as one failure
 * @param {'vitest' | 'playwright'} kind
 * @returns {{ passed: number, failed: number, failures: string[] }} `failures`: one text for each failed test
 */
export function readReport(file, kind) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, failures: ['no report was written'] };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return kind === 'vitest' ? readVitest(report) : readPlaywright(report);
}

function readVitest(report) {
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    // A file that could not be read at all has a message and no test.
    if (failed.length === 0 && message) return [told(file, message)];
    return failed.map(({ fullName, failureMessages }) => told(`${file} › ${fullName}`, failureMessages.join('\n')));
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

function readPlaywright(report) {
  const failures = [];
  const visit = (suite) => {
    for (const inner of suite.suites ?? []) visit(inner);
    for (const spec of suite.specs ?? []) {
      if (spec.ok) continue;
      const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors ?? []));
      failures.push(told(`${spec.file} › ${spec.title}`, errors.map(({ message }) => message).join('\n')));
    }
  };
  for (const suite of report.suites) visit(suite);
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, failures };
}

const told = (what, message) => {
  const own = message.split('\n').filter((line) => !line.includes('node_modules'));
  return [what, ...own.slice(0, TOLD_LINES)].join('\n    ');
};
