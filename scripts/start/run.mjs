import { spawn } from 'node:child_process';

/** What runs at this moment, each in a group of its own. */
const running = new Set();

/**
 * Runs a program to its end and gives what it printed. Fails with `failure` and the last of its words.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, failure?: string }} options
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env, onLine, failure = `${command} ${args.join(' ')} failed:` } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    let everything = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      everything += chunk;
      const line = String(chunk).trim().split('\n').at(-1);
      if (line) onLine?.(line);
    };
    child.stdout.on('data', (chunk) => {
      output += chunk;
      hear(chunk);
    });
    child.stderr.on('data', hear);
    child.on('error', (accident) => reject(new Error(`${failure}\n${accident.message}`)));
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(`${failure}\n${everything.trim().slice(-4000)}`.trim()));
    });
  });
}

/** Ends what `run` has under way, with everything it started. */
export function endRuns() {
  for (const { pid } of running) {
    try {
      if (pid) process.kill(-pid, 'SIGTERM');
    } catch {
      // gone already
    }
  }
}
