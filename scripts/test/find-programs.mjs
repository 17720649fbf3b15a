import { execFileSync } from 'node:child_process';

/** Where a Chromium is: the system's, Debian's package where root may install it, or Playwright's own download. */
export function findChromium() {
  const system =
    which('chromium', 'chromium-browser', 'google-chrome') ?? (debian('chromium') ? which('chromium') : null);
  if (system) return { CHROMIUM: system };
  attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  return {};
}

/** A redis-server makes the queue's contract run on Redis too; without one the tests say loudly that it was left out. */
export function findRedis() {
  if (!which('redis-server')) debian('redis-server');
  return {};
}

function which(...names) {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    } catch {
      // the next name
    }
  }
  return null;
}

function debian(name) {
  if (process.getuid?.() !== 0 || !which('apt-get')) return false;
  console.log(`   installing ${name}`);
  attempt('apt-get', ['update', '-qq']);
  return attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
