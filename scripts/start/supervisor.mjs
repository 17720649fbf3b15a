import { spawn } from 'node:child_process';
import path from 'node:path';
import { openLog } from './log-file.mjs';

/**
 * Keeps programs running: starts them again when they die, with a growing pause, and stops them all. Their output goes
 * to a log file each, errors also to the terminal. They hold a channel to this process, and end themselves when it
 * closes: a killed supervisor leaves nothing running.
 * @param {{ logDir: string, say: (line: string) => void, firstPauseMs?: number }} options
 */
export function supervise({ logDir, say, firstPauseMs = 1000 }) {
  const running = new Map();
  const failures = new Map();
  let stopping = false;

  /**
   * @param {string} name
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
   */
  function start(name, command, args, options) {
    const logFile = path.join(logDir, `${name}.log`);
    const startedAt = Date.now();
    const log = openLog(logFile);
    // A group of its own: Ctrl-C reaches the supervisor alone, which stops things in their order.
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
    running.set(name, child);
    child.stdout.on('data', log.write);
    child.stderr.on('data', (chunk) => {
      log.write(chunk);
      process.stderr.write(chunk);
    });
    child.once('error', (accident) => say(`${name} cannot run: ${accident.message}`));
    child.once('close', (code, signal) => {
      log.end();
      if (stopping) return;
      const count = Date.now() - startedAt > 60_000 ? 1 : (failures.get(name) ?? 0) + 1;
      failures.set(name, count);
      const pause = Math.min(30_000, firstPauseMs * 2 ** (count - 1));
      say(`${name} ended (${signal ?? code}); starting it again in ${pause / 1000} s. Its log: ${logFile}`);
      setTimeout(() => stopping || start(name, command, args, options), pause).unref();
    });
  }

  /** Asks all to finish, and insists after `graceMs`. */
  async function stop(graceMs = 15_000) {
    stopping = true;
    await Promise.all(
      [...running.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const insist = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), graceMs);
        await gone;
        clearTimeout(insist);
      }),
    );
  }

  return { start, stop, /** How often in a row a program died. */ failuresOf: (name) => failures.get(name) ?? 0 };
}
