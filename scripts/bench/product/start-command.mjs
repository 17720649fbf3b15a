import { spawn } from 'node:child_process';

/**
 * Runs `npm start` in `cwd` until it says that it is ready, then stops it. Gives the seconds that took.
 * @param {{ cwd: string, dataDir: string }} where
 */
export async function timeStart({ cwd, dataDir }) {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd,
    // A group of its own, so that npm and what it runs can be told to stop together.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', PUBLIC_URL: '', PORT: '3950' },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  const seconds = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      if (/Ready in/.test(said)) resolve((performance.now() - started) / 1000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said.slice(-3000)}`)));
  });
  process.kill(-child.pid, 'SIGINT');
  await gone;
  return seconds;
}
