// `npm start`: installs, brings up the database, migrates, builds, starts web and worker, and says where they are.
// Plain Node until the packages are there.
import fs from 'node:fs';
import path from 'node:path';
import { install } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';
import { step } from './start/progress.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isDev = process.argv.includes('--dev');
const startedAt = Date.now();

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Mortise needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
readEnvFile(path.join(root, '.env'));
const dataDir = path.resolve(root, process.env.DATA_DIR ?? '.data');

const lock = takeLock(dataDir);
if (!lock.held) {
  console.log(
    `Mortise runs already (process ${lock.pid})${lock.url ? ` at ${lock.url}` : ''}. Stop it there with Ctrl-C.`,
  );
  process.exit(1);
}

/** What must be stopped, newest first. */
const stops = [() => lock.release()];
let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));

console.log('\n  榫卯 Mortise\n');
try {
  await main();
} catch (accident) {
  console.error(`\n${accident instanceof Error ? accident.message : accident}\n`);
  await leave(1);
}

async function main() {
  await install(root);
  const { build, bundle, generate } = await import('./start/build.mjs');
  await generate(root);
  const databaseUrl = await openDatabase();
  if (isDev) await step('Bundling', () => bundle(root));
  else await build(root);

  const { freePort } = await import('./postgres/cluster.mjs');
  const port = await freePort(Number(process.env.PORT ?? 3000));
  const url = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: isDev ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const prepared = await step('Preparing the database', () => prepare(env));

  const { supervise } = await import('./start/supervisor.mjs');
  const programs = supervise({ logDir: path.join(dataDir, 'logs'), say: (line) => console.log(`  ${line}`) });
  stops.unshift(() => programs.stop());
  for (const [name, command, args, cwd] of programsToRun()) programs.start(name, command, args, { cwd, env });
  await step('Starting web and worker', () => waitUntilReady(`http://127.0.0.1:${port}/api/health/ready`));

  lock.update({ url, databaseUrl });
  tell({ url, prepared });
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { startCluster } = await import('./postgres/cluster.mjs');
  return step('Starting PostgreSQL', async (say) => {
    const cluster = await startCluster({ dataDir: path.join(dataDir, 'postgres'), onProgress: say });
    stops.unshift(() => cluster.stop());
    void cluster.exited.then(() => {
      if (leaving) return;
      console.error('\n  The database ended. Stopping; start again to recover what was committed.');
      void leave(1);
    });
    return cluster.url;
  });
}

/** Migrates, and makes the first administrator where there is none. Its last line of output is JSON. */
async function prepare(env) {
  const { run } = await import('./start/run.mjs');
  const output = await run(process.execPath, [path.join(root, 'apps/web/dist/cli.js'), 'prepare'], { cwd: root, env });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
}

function programsToRun() {
  const web = path.join(root, 'apps/web');
  const worker = path.join(root, 'apps/worker');
  if (!isDev) {
    return [
      ['web', process.execPath, ['--enable-source-maps', 'dist/server.js'], web],
      ['worker', process.execPath, ['--enable-source-maps', 'dist/main.js'], worker],
    ];
  }
  const tsx = path.join(root, 'node_modules/.bin/tsx');
  return [
    ['web', tsx, ['watch', '--clear-screen=false', 'server.ts'], web],
    ['worker', tsx, ['watch', '--clear-screen=false', 'src/main.ts'], worker],
  ];
}

async function waitUntilReady(address) {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (leaving) return;
    const ready = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The web process did not become ready. Its log: ${path.join(dataDir, 'logs/web.log')}`);
}

function tell({ url, prepared }) {
  console.log(`\n  Ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
  console.log(`  Address    ${url}`);
  if (prepared.admin) {
    console.log(`  Sign in    ${prepared.admin.userName}  /  ${prepared.admin.password}`);
    console.log('             shown this once; the first sign-in asks for a password of your own');
  } else {
    console.log('  Sign in    with your account (forgotten: npm run -s mortise -- user reset-password --user NAME)');
  }
  console.log(`  Data       ${process.env.DATABASE_URL ? 'in the database of DATABASE_URL; files in ' : ''}${dataDir}`);
  console.log('  Stop       Ctrl-C\n');
}

async function leave(code) {
  if (leaving) return;
  leaving = true;
  console.log('\n  Stopping');
  for (const stop of stops) {
    try {
      await stop();
    } catch (accident) {
      console.error(accident);
    }
  }
  console.log('  Stopped\n');
  process.exit(code);
}

/** KEY=value lines. What the environment says already wins. */
function readEnvFile(file) {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const match = /^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1] && process.env[match[1]] === undefined)
      process.env[match[1]] = match[2]?.replace(/^(["'])(.*)\1$/, '$2');
  }
}
