import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../start/run.mjs';
import { timeStart } from '../product/start-command.mjs';
import { atMost } from '../result.mjs';

/** From a clone of the repository, with nothing installed, to ready. Takes minutes and the package registry. */
export const startClean = {
  name: 'start-clean',
  isOnlyAsked: true,
  async run({ root, stopProduct, say }) {
    await stopProduct();
    const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'mortise-clean-'));
    try {
      const started = performance.now();
      await run('git', ['clone', '--quiet', root, clone]);
      const cloned = (performance.now() - started) / 1000;
      say(`npm start in ${clone}`);
      const ready = await timeStart({ cwd: clone, dataDir: path.join(clone, '.data') });
      const note = 'what is committed; packages from npm, through its cache where it has them';
      return [atMost({ name: 'start-clean', value: cloned + ready, unit: 's', limit: 300, note })];
    } finally {
      fs.rmSync(clone, { recursive: true, force: true });
    }
  },
};
