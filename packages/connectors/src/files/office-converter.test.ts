import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeConverter } from './office-converter.ts';

const hasOffice = spawnSync('sh', ['-c', 'command -v soffice']).status === 0;
if (!hasOffice) console.log('LibreOffice is not on this machine: its conversions are not tested.');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mortise-converter-'));
});
afterAll(() => rm(folder, { recursive: true }));

const never = new AbortController().signal;

async function written(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}
async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
/** A program in the place of LibreOffice. */
async function program(name: string, script: string): Promise<string> {
  const file = await written(name, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

describe('the office program', () => {
  test('that is not there is said to be absent', async () => {
    const converter = officeConverter({ program: path.join(folder, 'nothing') });
    expect(await converter.toPdf(await written('a.rtf', '{\\rtf1 a}'), 'a.rtf', never)).toBe('absent');
  });

  test('that hangs is killed with what it started', async () => {
    const mark = path.join(folder, 'still-there');
    const slow = await program('slow', `(sleep 2; touch ${mark}) & sleep 30`);
    const converter = officeConverter({ program: slow, longestMs: 300 });
    expect(await converter.toPdf(await written('b.rtf', ''), 'b.rtf', never)).toBe('unfit');
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    expect(spawnSync('ls', [mark]).status).not.toBe(0);
  });

  test('cannot take more memory than it is given', async () => {
    const told = path.join(folder, 'told');
    const honest = await program('honest', `ulimit -v > ${told}; ulimit -f >> ${told}`);
    await officeConverter({ program: honest }).toPdf(await written('c.rtf', ''), 'c.rtf', never);
    expect((await readFile(told, 'utf8')).trim().split('\n')).toEqual(['3145728', '204800']);
  });

  test.runIf(hasOffice)('makes a PDF of a document', { timeout: 60_000 }, async () => {
    const source = await written('合同', '{\\rtf1\\ansi A contract between two parties\\par}');
    const pdf = await officeConverter().toPdf(source, '合同.rtf', never);
    if (typeof pdf === 'string') throw new Error(pdf);
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.runIf(hasOffice)('fetches nothing that a document names', { timeout: 60_000 }, async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const page = `<html><body><p>a</p><img src="http://127.0.0.1:${port}/a.png"></body></html>`;
    const pdf = await officeConverter().toPdf(await written('d.doc', page), 'd.doc', never);
    if (typeof pdf !== 'string') await bytesOf(pdf);
    server.close();
    expect(typeof pdf).not.toBe('string');
    expect(asked).toBe(0);
  });
});
