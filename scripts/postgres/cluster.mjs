import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openLog } from '../start/log-file.mjs';
import { locatePostgres } from './binaries.mjs';

/** Faster and forgetful: for test clusters, whose data nobody wants back. */
export const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a real PostgreSQL from npm's binaries, making the cluster on first use. Copes with what a crash left behind.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string>, onProgress?: (step: string) => void }} options
 * @returns {Promise<{ url: string, port: number, dataDir: string, stop: () => Promise<void>, exited: Promise<number | null> }>}
 */
export async function startCluster({ dataDir: wanted, port: wantedPort = 0, settings = {}, onProgress = () => {} }) {
  const { native, dataDir, account } = locatePostgres(wanted);
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    onProgress('making the database cluster');
    await makeCluster({ native, dataDir, account });
  }
  await stopLeftOver(dataDir);
  const port = await freePort(wantedPort);
  const password = fs.readFileSync(`${dataDir}.password`, 'utf8').trim();
  onProgress('starting the database');
  const server = await launchPatiently({ native, dataDir, account, port, settings });
  return {
    url: `postgresql://mortise:${password}@127.0.0.1:${port}/postgres`,
    port,
    dataDir,
    stop: server.stop,
    exited: server.exited,
  };
}

/** Made beside its place and moved there when it is whole: a first start that is broken off leaves no half cluster. */
async function makeCluster({ native, dataDir, account }) {
  const making = `${dataDir}.making`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
  // The parent stays passable for the ordinary account; the cluster itself is closed.
  fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  fs.mkdirSync(making, { mode: 0o700 });
  if (account) fs.chownSync(making, account.uid, account.gid);
  const password = randomBytes(24).toString('base64url');
  fs.writeFileSync(`${dataDir}.password`, `${password}\n`, { mode: 0o600 });
  // initdb reads the password as the ordinary account, which may not read a file of root's.
  const handed = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mortise-')), 'password');
  fs.writeFileSync(handed, `${password}\n`, { mode: 0o600 });
  if (account) for (const name of [path.dirname(handed), handed]) fs.chownSync(name, account.uid, account.gid);
  // C.UTF-8 knows CJK letters (pg_trgm drops them under plain C) and compares by code point.
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', 'mortise', '-A', 'scram-sha-256', `--pwfile=${handed}`];
  try {
    await finish(path.join(native, 'bin/initdb'), ['-D', making, ...access, ...locale], account);
  } finally {
    fs.rmSync(path.dirname(handed), { recursive: true, force: true });
  }
  fs.renameSync(making, dataDir);
}

function finish(program, args, account) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: cleanEnv() });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program)} failed: ${said}`)),
    );
  });
}

/**
 * A crash leaves `postmaster.pid`. A server that still runs from it (orphaned by a killed supervisor) is stopped first.
 * Otherwise the file stays: by it PostgreSQL sees whether processes of the old server still use the data.
 */
async function stopLeftOver(dataDir) {
  const pidFile = path.join(dataDir, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid)) return;
  // The number may have gone to another program since the crash; only this cluster's server is ever stopped.
  if (!commandLineOf(pid).includes(dataDir)) return fs.rmSync(pidFile, { force: true });
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ])) {
    if (isAlive(pid)) process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 10 && isAlive(pid); waited++) await pause(100);
  }
}

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (accident) {
    return accident.code === 'EPERM';
  }
};

function commandLineOf(pid) {
  try {
    return fs.existsSync('/proc/self/cmdline')
      ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-p', String(pid), '-o', 'command=']).toString();
  } catch {
    return '';
  }
}

/** Processes of a server that was killed hold the data until they notice; that takes a moment. */
async function launchPatiently(options) {
  for (let attempt = 1; ; attempt++) {
    const server = launch(options);
    try {
      await server.ready;
      return server;
    } catch (accident) {
      if (attempt === 20 || !/shared memory block/.test(accident.message)) throw accident;
      await pause(500);
    }
  }
}

function launch({ native, dataDir, account, port, settings }) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    effective_cache_size: '2GB',
    random_page_cost: '1.1',
    max_wal_size: '4GB',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', dataDir, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    // A group of its own: Ctrl-C reaches the supervisor, which stops web and worker before the database.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnv(),
  });
  const log = openLog(`${dataDir}.log`);
  const exited = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  void exited.then(() => log.end());
  const ready = new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      log.write(chunk);
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`The database did not start. Its last words:\n${said}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await exited;
  };
  return { ready, stop, exited };
}

/** A port nobody listens on: the wanted one when free, else any. */
export function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('No free port')) : freePort(0).then(resolve, reject)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function cleanEnv() {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: '/' };
}
