import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readEnvFile } from './env-file.mjs';

afterEach(() => vi.unstubAllEnvs());

function read(text: string) {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'env-')), '.env');
  writeFileSync(file, text);
  readEnvFile(file);
}

test.each([
  ['MORTISE_A=plain', 'plain'],
  ['  export MORTISE_A = spaced  ', 'spaced'],
  ['MORTISE_A="in # quotes"', 'in # quotes'],
  ["MORTISE_A='single'", 'single'],
  ['MORTISE_A=value # with a remark', 'value'],
  ['MORTISE_A=postgresql://a:b#c@host/db?x=1', 'postgresql://a:b#c@host/db?x=1'],
  ['MORTISE_A=', ''],
  ['#MORTISE_A=off', undefined],
])('reads %j as %j', (line, value) => {
  vi.stubEnv('MORTISE_A', undefined);
  read(`# first\n${line}\r\n`);
  expect(process.env.MORTISE_A).toBe(value);
});

test('leaves what the environment says', () => {
  vi.stubEnv('MORTISE_A', 'said');
  read('MORTISE_A=written');
  expect(process.env.MORTISE_A).toBe('said');
});

test('does without a file', () => {
  expect(() => readEnvFile('/nowhere/.env')).not.toThrow();
});
