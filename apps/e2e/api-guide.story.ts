import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, product, test } from './fixtures.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The commands of a guide as one script: what one block names, the next may use. */
const commandsOf = (guide: string) =>
  [...readFileSync(path.join(root, guide), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block ?? '');

for (const guide of ['docs/api/README.md', 'docs/api/README.zh.md']) {
  test(`every command of ${guide} does what it says`, () => {
    const commands = commandsOf(guide);
    expect(commands.length).toBeGreaterThan(8);
    const said = execFileSync('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MORTISE: product.url, DATA_DIR: product.dataDir },
    });
    expect(said).toContain('"errors"');
  });
}
