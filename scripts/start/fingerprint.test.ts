import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, whenChanged } from './fingerprint.mjs';

let root: string;
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  write('src/a.ts', 'a');
});

describe('fingerprint', () => {
  test.each([
    ['a changed source', 'src/a.ts'],
    ['a new source', 'src/b.ts'],
  ])('differs by %s', (_, name) => {
    const before = fingerprint(root, ['src']);
    write(name, 'changed');
    expect(fingerprint(root, ['src'])).not.toBe(before);
  });

  test.each([
    'src/a.test.ts',
    'src/README.md',
    'src/node_modules/x/index.js',
    'src/dist/a.js',
    'src/.next/BUILD_ID',
    'src/next-env.d.ts',
    'src/tsconfig.tsbuildinfo',
  ])('does not differ by %s', (name) => {
    const before = fingerprint(root, ['src']);
    write(name, 'changed');
    expect(fingerprint(root, ['src'])).toBe(before);
  });
});

describe('whenChanged', () => {
  const note = () => path.join(root, 'dist/.built');

  async function countWork(print: string, work = async () => write('dist/out.js', '')) {
    let count = 0;
    const counted = async () => {
      count++;
      await work();
    };
    await whenChanged(note(), print, counted, [path.join(root, 'dist/out.js')]);
    return count;
  }

  test('works once per fingerprint', async () => {
    expect([await countWork('1'), await countWork('1'), await countWork('2')]).toEqual([1, 0, 1]);
  });

  test('works again when what it made is missing', async () => {
    await countWork('1');
    rmSync(path.join(root, 'dist/out.js'));
    expect(await countWork('1')).toBe(1);
  });

  test('notes nothing when the work fails, not even what was noted before', async () => {
    await countWork('1');
    const fail = async () => {
      throw new Error('broken off');
    };
    await expect(countWork('2', fail)).rejects.toThrow('broken off');
    expect(existsSync(note())).toBe(false);
  });
});
