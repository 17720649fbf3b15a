import { fork } from 'node:child_process';
import path from 'node:path';

/**
 * Starts the floor (see floor-server.mjs).
 * @param {{ databaseUrl: string, lists?: readonly { text: string, values: readonly unknown[] }[],
 *   create?: { row: string, columns: readonly string[], outbox: string } }} what
 */
export async function startFloor({ databaseUrl, lists = [], create }) {
  const server = fork(path.join(import.meta.dirname, 'floor-server.mjs'), {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const port = await new Promise((resolve, reject) => {
    server.once('message', (said) => resolve(said.port));
    server.once('exit', (code) => reject(new Error(`The floor ended with ${code}.`)));
    server.send({ databaseUrl, lists, create });
  });
  return {
    port,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.disconnect();
      await gone;
    },
  };
}
