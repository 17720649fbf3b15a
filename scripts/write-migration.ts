// `npm run migration NAME`: writes prisma/migrations/<time>_<name> from what changed in schema.prisma.
import path from 'node:path';
import { writeMigration } from '../packages/db/src/migrate/write-migration.ts';
import { forgetful, startCluster } from './postgres/cluster.mjs';

const root = path.resolve(import.meta.dirname, '..');
const migrationsDir = path.join(root, 'prisma/migrations');
const name = process.argv[2] ?? 'change';
const cluster = await startCluster({ dataDir: path.join(root, '.data/migration-postgres'), settings: forgetful });
const folder = await writeMigration(cluster.url, {
  schemaFile: path.join(root, 'prisma/schema.prisma'),
  migrationsDir,
  name,
  at: new Date(),
});
console.log(folder ? `Wrote ${path.relative(root, folder)}` : 'Nothing changed.');
await cluster.stop();
