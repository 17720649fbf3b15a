import path from 'node:path';
import { checkServer } from './check-server.mjs';
import { step } from './progress.mjs';

const mostRestarts = 5;

/**
 * The database of DATABASE_URL, or the embedded one, which is started again on its port when it dies. `onLost` is called
 * when it dies time and again.
 * @param {{ dataDir: string, given: string | undefined, say: (line: string) => void, onLost: () => void }} options
 * @returns {Promise<{ url: string, place: string | null, stop: () => Promise<void> }>}
 */
export async function openDatabase({ dataDir, given, say, onLost }) {
  if (given) {
    await step('Reaching the database of DATABASE_URL', () => checkServer(given));
    return { url: given, place: null, stop: async () => {} };
  }
  const { startCluster } = await import('../postgres/cluster.mjs');
  const start = (options) => startCluster({ dataDir: path.join(dataDir, 'postgres'), ...options });
  let cluster = await step('Starting PostgreSQL', (onProgress) => start({ onProgress }));
  let stopping = false;
  let restarts = 0;

  async function startAgain() {
    while (!stopping) {
      await cluster.exited;
      if (stopping) return;
      restarts++;
      if (restarts > mostRestarts) return onLost();
      say(`The database ended; starting it again. Its log: ${cluster.dataDir}.log`);
      const { port } = cluster;
      cluster = await start({ port });
      // Web and worker know the old address.
      if (cluster.port !== port) return onLost();
      say('The database is back; what was committed is there.');
    }
  }
  startAgain().catch((accident) => {
    say(accident.message);
    onLost();
  });

  return {
    url: cluster.url,
    place: cluster.dataDir,
    async stop() {
      stopping = true;
      await cluster.stop();
    },
  };
}
