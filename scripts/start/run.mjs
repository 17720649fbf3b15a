import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives what it printed. Fails with the last of its words.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
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
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${command} ${args.join(' ')} failed:\n${everything.slice(-4000)}`)),
    );
  });
}
