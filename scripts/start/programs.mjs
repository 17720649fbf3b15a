import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What `npm start` keeps running: built, or from source with reload.
 * @param {string} root
 * @param {boolean} isDev
 */
export function programsOf(root, isDev) {
  const web = { name: 'web', cwd: path.join(root, 'apps/web') };
  const worker = { name: 'worker', cwd: path.join(root, 'apps/worker') };
  if (!isDev) {
    return [
      { ...web, args: ['--enable-source-maps', 'dist/server.js'] },
      { ...worker, args: ['--enable-source-maps', 'dist/main.js'] },
    ];
  }
  const watch = [
    '--import',
    pathToFileURL(path.join(import.meta.dirname, 'end-with-supervisor.mjs')).href,
    path.join(root, 'node_modules/tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
  ];
  return [
    { ...web, args: [...watch, 'server.ts'] },
    { ...worker, args: [...watch, 'src/main.ts'] },
  ];
}

/**
 * Waits until the web process can do its work. Fails when a program dies three times first, or nothing comes.
 * @param {{ host: string, port: number, logDir: string, isLeaving: () => boolean, failuresOf: (name: string) => number }} options
 */
export async function waitUntilReady({ host, port, logDir, isLeaving, failuresOf }) {
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = `http://${near.includes(':') ? `[${near}]` : near}:${port}/api/health/ready`;
  for (const until = Date.now() + 180_000; Date.now() < until; ) {
    if (isLeaving()) return;
    if (await answers(address)) return;
    const dead = ['web', 'worker'].find((name) => failuresOf(name) >= 3);
    if (dead) throw new Error(`The ${dead} process cannot run. Its log: ${path.join(logDir, `${dead}.log`)}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`The web process did not become ready. Its log: ${path.join(logDir, 'web.log')}`);
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
