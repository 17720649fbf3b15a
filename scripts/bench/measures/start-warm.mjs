import path from 'node:path';
import { timeStart } from '../product/start-command.mjs';
import { atMost } from '../result.mjs';

/** `npm start` where everything is installed, built and migrated, to the line that says it is ready. */
export const startWarm = {
  name: 'start-warm',
  async run({ root, benchDir, sizes, stopProduct, say }) {
    await stopProduct();
    const dataDir = path.join(benchDir, 'start');
    if (!sizes.isSmoke) {
      say('a first start, which is not counted');
      await timeStart({ cwd: root, dataDir });
    }
    return [atMost({ name: 'start-warm', value: await timeStart({ cwd: root, dataDir }), unit: 's', limit: 8 })];
  },
};
