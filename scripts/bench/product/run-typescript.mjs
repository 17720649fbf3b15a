import { fork } from 'node:child_process';

/**
 * Runs a script that knows the product's sources, in a process of its own, and gives what it answers to `task`.
 * @param {string} file
 * @param {object} task
 */
export function runTypescript(file, task) {
  const child = fork(file, { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)));
    child.send(task);
  });
}
