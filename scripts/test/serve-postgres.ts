// Keeps a test PostgreSQL running, so that repeated runs of the integration tests start at once. Ctrl-C stops it.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forgetful, startCluster } from '../postgres/cluster.mjs';

const data = path.resolve(import.meta.dirname, '../../.data');
const cluster = await startCluster({ dataDir: path.join(data, 'test-postgres'), settings: forgetful });
writeFileSync(path.join(data, 'test-postgres.url'), cluster.url);
console.log(`Test PostgreSQL on port ${cluster.port}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    rmSync(path.join(data, 'test-postgres.url'), { force: true });
    void cluster.stop();
  });
}
