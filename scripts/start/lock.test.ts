import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLock, takeLock } from './lock.mjs';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'lock-'));

function take(dataDir: string) {
  const lock = takeLock(dataDir);
  if (!lock.held) throw new Error('The lock is held by another process.');
  return lock;
}

test('tells a second start who runs and where', () => {
  const dataDir = folder();
  take(dataDir).update({ url: 'http://localhost:3000', databaseUrl: 'postgresql://x' });

  expect(takeLock(dataDir)).toEqual({ held: false, pid: process.pid, url: 'http://localhost:3000' });
  expect(readLock(dataDir)?.databaseUrl).toBe('postgresql://x');
});

test('lets only its owner read where the database is', () => {
  const dataDir = folder();
  take(dataDir);

  expect(statSync(path.join(dataDir, 'running.json')).mode & 0o777).toBe(0o600);
});

test('is free again when released', () => {
  const dataDir = folder();
  take(dataDir).release();

  expect(readLock(dataDir)).toBeNull();
  expect(takeLock(dataDir).held).toBe(true);
});

test.each([
  ['whose process is gone', { pid: 2 ** 22 + 1, born: '1' }],
  ['whose number now belongs to a program that began at another time', { pid: process.pid, born: '1' }],
])('takes over a lock %s', (_, left) => {
  const dataDir = folder();
  writeFileSync(path.join(dataDir, 'running.json'), JSON.stringify(left));

  expect(takeLock(dataDir).held).toBe(true);
});

test('takes over a file that a crash left half written', () => {
  const dataDir = folder();
  writeFileSync(path.join(dataDir, 'running.json'), '{"pid":');

  expect(takeLock(dataDir).held).toBe(true);
  expect(JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8'))).toMatchObject({ pid: process.pid });
});
