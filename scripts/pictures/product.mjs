import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * `npm start` on an empty data folder. With MORTISE_URL, MORTISE_USER and MORTISE_PASSWORD set, a product that runs
 * already, which must be as empty.
 * @returns {Promise<{ url: string, userName: string, password: string, stop: () => Promise<void> }>}
 */
export async function startProduct(root) {
  const { MORTISE_URL: url, MORTISE_USER: userName, MORTISE_PASSWORD: password } = process.env;
  if (url) return { url, userName: userName ?? 'admin', password: password ?? '', stop: async () => undefined };

  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'mortise-pictures-'));
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '3950', PUBLIC_URL: '', DATABASE_URL: '', REDIS_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise((resolve, reject) => {
    let text = '';
    product.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
      if (text.includes('Ctrl-C')) resolve(text);
    });
    product.once('exit', () => reject(new Error('The product ended before it was ready.')));
  });
  const after = (label) => new RegExp(`^\\s*${label}\\s+(.*)$`, 'm').exec(said)?.[1]?.trim() ?? '';
  const [name = '', first = ''] = after('Sign in').split(/\s+\/\s+/);
  return {
    url: after('Address'),
    userName: name,
    password: first,
    stop: async () => {
      const ended = new Promise((resolve) => product.once('exit', resolve));
      product.kill('SIGINT');
      await ended;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
