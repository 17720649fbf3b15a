import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * `npm start` on an empty data folder; the stories read address and sign-in from the environment. With
 * MORTISE_URL set (and its sign-in), the stories use a product that runs already.
 */
export default async function startProduct() {
  if (process.env.MORTISE_URL) return;
  const dataDir = path.join(root, '.data/stories');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '3900',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      REDIS_URL: '',
      OUTBOUND_ALLOW: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await untilReady(product.stdout);
  process.env.MORTISE_URL = valueAfter(said, 'Address');
  const [userName, password] = valueAfter(said, 'Sign in').split(/\s+\/\s+/);
  process.env.MORTISE_USER = userName ?? '';
  process.env.MORTISE_PASSWORD = password ?? '';
  return async () => {
    product.kill('SIGINT');
    await new Promise((resolve) => product.once('exit', resolve));
  };
}

async function untilReady(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    process.stdout.write(chunk);
    if (said.includes('Ctrl-C')) {
      output.resume();
      return said;
    }
  }
  throw new Error('The product ended before it was ready.');
}

const valueAfter = (said: string, label: string) =>
  said
    .split('\n')
    .find((line) => line.trim().startsWith(label))
    ?.trim()
    .slice(label.length)
    .trim() ?? '';
