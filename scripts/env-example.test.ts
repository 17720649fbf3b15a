import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '').sort();

/** Set by the commands, never by a person. */
const ours = new Set(['NODE_ENV']);
const readBy = (app: string) => names(read(`apps/${app}/src/env.ts`), /^ {2}([A-Z][A-Z_]+):/gm);
const known = [...new Set([...readBy('web'), ...readBy('worker')])].filter((name) => !ours.has(name)).sort();

test('.env.example explains every variable the programs read, and no other', () => {
  expect(names(read('.env.example'), /^#([A-Z][A-Z_]+)=/gm)).toEqual(known);
});

describe('docker-compose.yml', () => {
  const compose = read('docker-compose.yml');
  const environment = /^ {2}environment:.*\n((?: {4}.*\n)+)/m.exec(compose)?.[1] ?? '';
  const passed = names(environment, /^ {4}([A-Z][A-Z_]+):/gm);

  test('passes only variables the programs read', () => {
    expect(passed.length).toBeGreaterThan(5);
    expect(passed.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('leaves none out but those the image settles', () => {
    const image = names(read('Dockerfile'), /([A-Z][A-Z_]+)=/g);
    expect(known.filter((name) => !passed.includes(name) && !image.includes(name))).toEqual([]);
  });

  test('takes from the outside only what .env.example or the file itself explains', () => {
    const wanted = new Set(names(compose, /\$\{([A-Z][A-Z_]+)/g));
    expect([...wanted].filter((name) => name !== 'POSTGRES_PASSWORD' && !known.includes(name))).toEqual([]);
  });
});

test('the image runs files that the build makes', () => {
  const built = names(read('scripts/start/build.mjs'), /out: '(apps\/[^']+)'/g);
  const started = ['apps/web/dist/server.js', 'apps/web/dist/cli.js', 'apps/worker/dist/main.js'];
  expect(built).toEqual(started.sort());
  expect(read('Dockerfile')).toMatch(/dist\/cli\.js prepare && exec node --enable-source-maps dist\/server\.js/);
  expect(read('docker-compose.yml')).toMatch(/working_dir: \/mortise\/apps\/worker\n.*dist\/main\.js/);
});
