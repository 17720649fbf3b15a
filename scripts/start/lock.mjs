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
  const other = read(file);
  if (other && isAlive(other.pid)) return { held: false, ...other };
  // It names the database with its password, for the command line; hence only for its owner.
  const update = (facts) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, ...facts }), { mode: 0o600 });
  update({});
  return { held: true, update, release: () => fs.rmSync(file, { force: true }) };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
