// `npm start`: installs, brings up the database, migrates, builds, starts web and worker, and says where they are.
// Plain Node until the packages are there.
import path from 'node:path';
import { readEnvFile } from './start/env-file.mjs';
import { install } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';
import { step } from './start/progress.mjs';
import { endRuns, run } from './start/run.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isDev = process.argv.includes('--dev');
const startedAt = Date.now();

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Mortise needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
// A terminal that was closed takes no more words; stopping must go on without it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

readEnvFile(path.join(root, '.env'));
const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const logDir = path.join(dataDir, 'logs');
const host = process.env.HOST || '0.0.0.0';

/** What must be stopped, newest first. */
const stops = [];
/** The start itself, as long as it goes on. */
let starting = Promise.resolve();
let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));

try {
  const lock = takeLock(dataDir);
  if (!lock.held) {
    const where = lock.url ? ` at ${lock.url}` : '';
    console.error(`Mortise runs already (process ${lock.pid})${where}. Stop it there with Ctrl-C.`);
    process.exit(1);
  }
  stops.push(lock.release);
  starting = main(lock);
  await starting;
} catch (accident) {
  // What is broken off by leaving is no failure.
  if (!leaving) console.error(`\n${explain(accident)}\n`);
  await leave(1);
}

async function main(lock) {
  console.log('\n  榫卯 Mortise\n');
  await install(root);
  const { build, bundle, generate } = await import('./start/build.mjs');
  await generate(root);
  if (isDev) await step('Bundling', () => bundle(root));
  else await build(root);

  const { openDatabase } = await import('./start/database.mjs');
  const database = await openDatabase({ dataDir, given: process.env.DATABASE_URL, say, onLost });
  stops.unshift(database.stop);
  if (leaving) return;

  const { choosePort } = await import('./start/port.mjs');
  const port = await choosePort(process.env.PORT, host);
  const url = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: isDev ? 'development' : 'production',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    HOST: host,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
    // glibc keeps an arena of freed memory per thread; two are enough for programs whose work is on one.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  };
  const prepared = await step('Preparing the database', () => prepare(env));
  if (leaving) return;

  const { supervise } = await import('./start/supervisor.mjs');
  const { programsOf, waitUntilReady } = await import('./start/programs.mjs');
  const programs = supervise({ logDir, say });
  stops.unshift(() => programs.stop());
  await step('Starting web and worker', () => {
    for (const { name, cwd, args } of programsOf(root, isDev))
      programs.start(name, process.execPath, args, { cwd, env });
    return waitUntilReady({ host, port, logDir, isLeaving: () => leaving, failuresOf: programs.failuresOf });
  });
  if (leaving) return;

  lock.update({ url, databaseUrl: database.url });
  tell({ url, port, prepared, place: database.place });
}

/** Migrates, and makes the first administrator where there is none. Its last line of output is JSON. */
async function prepare(env) {
  const cli = path.join(root, 'apps/web/dist/cli.js');
  const output = await run(process.execPath, [cli, 'prepare'], { cwd: root, env, failure: '' });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
}

function tell({ url, port, prepared, place }) {
  console.log(`\n  Ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
  const wanted = process.env.PORT || '3000';
  if (String(port) !== wanted) say(`Port ${wanted} is taken; this is ${port}.\n`);
  say(`Address    ${url}`);
  if (prepared.admin) {
    say(`Sign in    ${prepared.admin.userName}  /  ${prepared.admin.password}`);
    say('           shown this once; the first sign-in asks for a password of your own');
  } else {
    say('Sign in    with your account (forgotten: npm run -s mortise -- user reset-password --user NAME)');
  }
  say(`Data       ${place ?? 'in the database of DATABASE_URL'}; files and logs in ${dataDir}`);
  say('Stop       Ctrl-C\n');
}

function say(line) {
  console.log(`  ${line}`);
}

function onLost() {
  if (leaving) return;
  console.error('\n  The database does not come back. Stopping; start again to recover what was committed.');
  void leave(1);
}

/** What a person can do something about is said in a sentence, without where in the code it came up. */
function explain(accident) {
  const { code, path: file, message } = /** @type {NodeJS.ErrnoException} */ (accident);
  if (code === 'EACCES' || code === 'EPERM')
    return `This account may not use ${file}. Start Mortise as the account that did before, or set DATA_DIR.`;
  if (code === 'EEXIST') return 'Mortise is being started by another command at this moment.';
  if (code === 'ENOSPC') return 'The disk is full.';
  return message ?? String(accident);
}

async function leave(code) {
  if (leaving) return;
  leaving = true;
  console.log('\n  Stopping');
  endRuns();
  // What it is about to start must be known before it can be stopped.
  await Promise.race([starting.catch(() => {}), new Promise((wake) => setTimeout(wake, 15_000))]);
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
