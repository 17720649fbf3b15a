import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { supervise } from './supervisor.mjs';

const here = import.meta.dirname;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A supervisor and a program of it that writes its process number to a file, and then does `body`. */
function superviseProgram(body: string) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'supervisor-'));
  const program = path.join(dir, 'program.mjs');
  writeFileSync(
    program,
    `import fs from 'node:fs'; fs.appendFileSync('pids', process.pid + '\\n'); console.log('hello'); ${body}`,
  );
  const said: string[] = [];
  const programs = supervise({ logDir: dir, say: (line) => said.push(line), firstPauseMs: 20 });
  ends.push(() => programs.stop(200));
  programs.start('web', process.execPath, [program], { cwd: dir, env: process.env });
  return { dir, programs, said, pids: () => pidsIn(dir) };
}

function pidsIn(dir: string): number[] {
  try {
    return readFileSync(path.join(dir, 'pids'), 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

const isAlive = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

const forever = 'setInterval(() => {}, 1000);';
const patient = { timeout: 10_000, interval: 20 };

test('starts a killed program again and says so', async () => {
  const { pids, said } = superviseProgram(forever);
  await vi.waitFor(() => expect(pids()).toHaveLength(1), patient);

  process.kill(pids()[0] ?? 0, 'SIGKILL');

  await vi.waitFor(() => expect(pids()).toHaveLength(2), patient);
  expect(said[0]).toMatch(/^web ended \(SIGKILL\); starting it again in 0.02 s\. Its log: /);
});

test('waits longer each time a program dies at once', async () => {
  const { said, programs } = superviseProgram('process.exit(3);');
  await vi.waitFor(() => expect(said.length).toBeGreaterThanOrEqual(3), patient);
  expect(said.slice(0, 3).map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.02', '0.04', '0.08']);
  expect(programs.failuresOf('web')).toBeGreaterThanOrEqual(3);
});

test('keeps what a program prints in its log', async () => {
  const { dir } = superviseProgram(forever);
  await vi.waitFor(() => expect(readFileSync(path.join(dir, 'web.log'), 'utf8')).toBe('hello\n'), patient);
});

test('stops a program that finishes when asked, and does not start it again', async () => {
  const { pids, programs, said } = superviseProgram(forever);
  await vi.waitFor(() => expect(pids()).toHaveLength(1), patient);
  await programs.stop();
  expect(isAlive(pids()[0])).toBe(false);
  await new Promise((wake) => setTimeout(wake, 100));
  expect(pids()).toHaveLength(1);
  expect(said).toEqual([]);
});

test('insists where a program does not finish', async () => {
  const { pids, programs } = superviseProgram(`process.on('SIGTERM', () => {}); ${forever}`);
  await vi.waitFor(() => expect(pids()).toHaveLength(1), patient);
  await programs.stop(100);
  expect(isAlive(pids()[0])).toBe(false);
});

test.each([
  ['that minds it', `process.on('disconnect', () => process.exit()); ${forever}`, []],
  ['that must be made to', forever, ['--import', path.join(here, 'end-with-supervisor.mjs')]],
])('a killed supervisor takes along a program %s', async (_, body, args) => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'supervisor-'));
  writeFileSync(
    path.join(dir, 'program.mjs'),
    `import fs from 'node:fs'; fs.writeFileSync('pids', String(process.pid)); ${body}`,
  );
  writeFileSync(
    path.join(dir, 'supervisor.mjs'),
    `import { supervise } from ${JSON.stringify(path.join(here, 'supervisor.mjs'))};
     supervise({ logDir: '.', say() {} }).start('web', process.execPath, ${JSON.stringify([...args, 'program.mjs'])}, { cwd: '.', env: process.env });`,
  );
  const supervisor: ChildProcess = spawn(process.execPath, ['supervisor.mjs'], { cwd: dir, stdio: 'inherit' });
  await vi.waitFor(() => expect(pidsIn(dir)).toHaveLength(1), patient);

  supervisor.kill('SIGKILL');

  await vi.waitFor(() => expect(isAlive(pidsIn(dir)[0])).toBe(false), patient);
});
