import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Keeps programs running: starts them again when they die, with a growing pause, and stops them all in order. Their
 * output goes to a log file each, errors also to the terminal. They hold a channel to this process, and end themselves
 * when it closes: a killed supervisor leaves nothing running.
 */
export function supervise({ logDir, say }) {
  fs.mkdirSync(logDir, { recursive: true });
  const running = new Map();
  let stopping = false;

  function start(name, command, args, options) {
    let failures = 0;
    const launch = () => {
      const startedAt = Date.now();
      const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
      const log = fs.createWriteStream(path.join(logDir, `${name}.log`), { flags: 'a' });
      child.stdout.pipe(log, { end: false });
      child.stderr.on('data', (chunk) => {
        log.write(chunk);
        process.stderr.write(chunk);
      });
      running.set(name, child);
      child.once('exit', (code, signal) => {
        log.end();
        if (stopping) return;
        failures = Date.now() - startedAt > 60_000 ? 1 : failures + 1;
        const pause = Math.min(30_000, 500 * 2 ** failures);
        say(
          `${name} ended (${signal ?? code}); starting it again in ${pause / 1000} s. Its log: ${path.join(logDir, `${name}.log`)}`,
        );
        setTimeout(() => stopping || launch(), pause).unref();
      });
    };
    launch();
  }

  /** Asks all to finish, and insists after `graceMs`. */
  async function stop(graceMs = 15_000) {
    stopping = true;
    await Promise.all(
      [...running.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
        await gone;
        clearTimeout(insist);
      }),
    );
  }

  return { start, stop };
}
