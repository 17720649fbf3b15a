// `npm run -s mortise -- COMMAND`: the command line, against the database that `npm start` uses.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readEnvFile } from './start/env-file.mjs';
import { readLock } from './start/lock.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'apps/web/dist/cli.js');
if (!fs.existsSync(cli)) {
  console.error('Mortise has not been built yet. Run npm start once.');
  process.exit(1);
}
readEnvFile(path.join(root, '.env'));
const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const databaseUrl = process.env.DATABASE_URL || readLock(dataDir)?.databaseUrl;
if (!databaseUrl) {
  console.error('No database: start Mortise with npm start, or set DATABASE_URL.');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
});
process.exit(status ?? 1);
