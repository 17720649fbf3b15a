import { knowsMemory, residentMegabytes } from '../product/memory.mjs';
import { atMost } from '../result.mjs';

/** What web and worker hold after each has been used once and then left alone. */
export const idleMemory = {
  name: 'idle-memory',
  async run({ fresh, sizes, say }) {
    if (!knowsMemory) {
      say('LEFT OUT: this system does not tell how much memory a process holds (/proc)');
      return [];
    }
    const product = await fresh();
    // A page and an answer, so that what is loaded late is loaded.
    await fetch(`${product.address}/sign-in`);
    await product.api.get('/apps');
    await new Promise((wake) => setTimeout(wake, sizes.idleSeconds * 1000));
    const { web, worker } = product.processes;
    const [ofWeb, ofWorker] = [residentMegabytes(web), residentMegabytes(worker)];
    const note = `web ${ofWeb.toFixed(0)} + worker ${ofWorker.toFixed(0)}`;
    return [atMost({ name: 'idle-memory', value: ofWeb + ofWorker, unit: 'MB', limit: 450, note })];
  },
};
