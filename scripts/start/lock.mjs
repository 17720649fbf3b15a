import fs from 'node:fs';
import path from 'node:path';

/**
 * One running Mortise per data folder. Says who runs already; a lock whose process is gone is taken over.
 * @param {string} dataDir
 * @returns {{ held: true, update: (facts: object) => void, release: () => void } | { held: false, pid: number, url?: string }}
 */
export function takeLock(dataDir) {
  const file = path.join(dataDir, 'running.json');
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const self = { pid: process.pid, born: birth(process.pid) };
  // It names the database with its password, for the command line; hence only for its owner.
  const write = (facts, flag) => fs.writeFileSync(file, JSON.stringify({ ...self, ...facts }), { mode: 0o600, flag });
  const other = readLock(dataDir);
  if (other) return { held: false, pid: other.pid, ...(other.url ? { url: other.url } : {}) };
  fs.rmSync(file, { force: true });
  // Of two that start at the same moment, one makes the file.
  write({}, 'wx');
  return { held: true, update: (facts) => write(facts, 'w'), release: () => fs.rmSync(file, { force: true }) };
}

/**
 * What the running Mortise says of itself, or null when none runs from this folder.
 * @param {string} dataDir
 * @returns {{ pid: number, url?: string, databaseUrl?: string } | null}
 */
export function readLock(dataDir) {
  const facts = parse(path.join(dataDir, 'running.json'));
  return facts && isAlive(facts.pid) && birth(facts.pid) === facts.born ? facts : null;
}

function parse(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (accident) {
    // Another account's process may not be signalled, but it is there.
    return accident instanceof Error && 'code' in accident && accident.code === 'EPERM';
  }
}

/** When the process began, where the system tells: after a crash its number may belong to another program. */
function birth(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
