import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../../postgres/cluster.mjs';
import { run } from '../../start/run.mjs';
import { createClient } from './client.mjs';

/** @typedef {Awaited<ReturnType<typeof startProduct>>} Product */

/**
 * The built web and worker on a database, as `npm start` runs them, but for the rate limit, which would measure itself.
 * @param {{ root: string, dataDir: string, databaseUrl: string }} where
 */
export async function startProduct({ root, dataDir, databaseUrl }) {
  const port = await freePort(0);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: '',
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    RATE_LIMIT: '1000000',
    NEXT_TELEMETRY_DISABLED: '1',
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  };
  const cli = async (...args) => {
    const said = await run(process.execPath, [path.join(root, 'apps/web/dist/cli.js'), ...args], { cwd: root, env });
    return said.trim().split('\n').at(-1) ?? '';
  };
  await cli('prepare');
  const key = await cli('api-key', 'create', '--user', 'admin', '--name', 'bench');

  const logDir = path.join(dataDir, 'logs');
  fs.mkdirSync(logDir, { recursive: true });
  const worker = launch('worker', 'dist/main.js', { cwd: path.join(root, 'apps/worker'), env, logDir });
  const web = launch('web', 'dist/server.js', { cwd: path.join(root, 'apps/web'), env, logDir });
  const address = `http://localhost:${port}`;
  const stop = async () => void (await Promise.all([web, worker].map(end)));
  try {
    await untilReady(port, [web, worker]);
  } catch (accident) {
    await stop();
    throw accident;
  }
  return {
    port,
    address,
    databaseUrl,
    key,
    api: createClient(`http://127.0.0.1:${port}`, key),
    cli,
    processes: { web: web.pid, worker: worker.pid },
    stop,
  };
}

function launch(name, program, { cwd, env, logDir }) {
  const log = fs.openSync(path.join(logDir, `${name}.log`), 'w');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd,
    env,
    stdio: ['ignore', log, log, 'ipc'],
  });
  fs.closeSync(log);
  return child;
}

async function untilReady(port, children) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const dead = children.find(({ exitCode }) => exitCode !== null);
    if (dead) throw new Error(`${dead.spawnargs.at(-1)} ended with ${dead.exitCode}. See .data/bench/files/logs.`);
    const ready = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('The product did not become ready within a minute. See .data/bench/files/logs.');
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(insist);
}
