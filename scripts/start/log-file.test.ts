import { mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from './log-file.mjs';

const newFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'log-')), 'logs/web.log');

test('adds to what is there', () => {
  const file = newFile();
  for (const line of ['one\n', 'two\n']) {
    const log = openLog(file);
    log.write(line);
    log.end();
  }
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
});

test('begins a new file past 50 MB and keeps the one before', () => {
  const file = newFile();
  openLog(file).end();
  writeFileSync(`${file}.1`, 'older');
  truncateSync(file, 50 * 1024 * 1024);

  const log = openLog(file);
  log.write('last of the old\n');
  log.write('first of the new\n');
  log.end();

  expect(readFileSync(file, 'utf8')).toBe('first of the new\n');
  expect(statSync(`${file}.1`).size).toBe(50 * 1024 * 1024 + 'last of the old\n'.length);
});
