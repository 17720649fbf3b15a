import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentConverter } from '@mortise/core';
import { carefulProfile } from './office-profile.ts';

interface OfficeSettings {
  /** The program; found on the path when it is only a name. */
  readonly program?: string;
  readonly longestMs?: number;
}

/** Where distributions, its own packages and macOS put it. What belongs to our process is not passed on. */
const places = [
  ...['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/usr/lib/libreoffice/program'],
  ...['/opt/libreoffice/program', '/Applications/LibreOffice.app/Contents/MacOS'],
].join(':');

/** Kilobytes of address space, half-kilobytes of output: what one document may cost. */
const limits = 'ulimit -v 3145728; ulimit -f 204800; exec "$@"';

/**
 * LibreOffice, one document at a time in a folder and with a profile of its own. It gets no macros, and no network where
 * the system can take that away; elsewhere its profile sends every request nowhere.
 */
export function officeConverter({ program = 'soffice', longestMs = 60_000 }: OfficeSettings = {}): DocumentConverter {
  let last: Promise<unknown> = Promise.resolve();
  const isolation = once(async () => ((await runs('unshare', ['-cn', 'true'])) ? ['unshare', '-cn'] : []));

  async function convert(source: string, name: string, signal: AbortSignal): ReturnType<DocumentConverter['toPdf']> {
    if (!(await runs('sh', ['-c', 'command -v "$1"', 'sh', program]))) return 'absent';
    signal.throwIfAborted();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-office-'));
    const leave = () => rm(folder, { recursive: true, force: true });
    try {
      const extension = /\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
      const input = path.join(folder, `document${extension}`);
      const profile = path.join(folder, 'profile');
      await mkdir(path.join(profile, 'user'), { recursive: true });
      await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), carefulProfile);
      await copyFile(source, input);
      const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'];
      const ended = await runs(
        'sh',
        [
          ...['-c', limits, 'sh', ...(await isolation()), program],
          ...[...options, `-env:UserInstallation=${pathToFileURL(profile).href}`],
          ...['--convert-to', 'pdf', '--outdir', path.join(folder, 'out'), input],
        ],
        { signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]), home: folder },
      );
      signal.throwIfAborted();
      const output = path.join(folder, 'out', 'document.pdf');
      if (!ended || !(await stat(output).catch(() => null))?.size) {
        await leave();
        return 'unfit';
      }
      return read(output, leave);
    } catch (accident) {
      await leave();
      throw accident;
    }
  }

  return {
    toPdf(source, name, signal) {
      const mine = last.then(() => convert(source, name, signal));
      last = mine.catch(() => {});
      return mine;
    },
  };
}

async function* read(file: string, then: () => Promise<void>): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file);
  } finally {
    await then();
  }
}

/** Did it end well? One that is too slow is killed with all that it started. */
function runs(
  command: string,
  args: readonly string[],
  { signal, home = os.tmpdir() }: { signal?: AbortSignal; home?: string } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { PATH: places, HOME: home, TMPDIR: home, LANG: 'C.UTF-8', NODE_ENV: 'production' as const };
    const child: ChildProcess = spawn(command, args, { stdio: 'ignore', detached: true, env });
    const stop = () => killAll(child);
    signal?.addEventListener('abort', stop, { once: true });
    const end = (isWell: boolean) => {
      signal?.removeEventListener('abort', stop);
      resolve(isWell);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
    if (signal?.aborted) stop();
  });
}

function killAll({ pid }: ChildProcess) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
