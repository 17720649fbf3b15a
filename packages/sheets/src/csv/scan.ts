import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { problem, SheetFault } from '../problem.ts';
import type { ByteFacts } from './encoding.ts';

const sampleBytes = 64 * 1024;
const longestLine = 1024 * 1024;

/** Reads a text file once for what its bytes tell about its encoding. Throws `SheetFault` on what is not text. */
export async function scanBytes(path: string): Promise<ByteFacts> {
  const lines: Buffer[] = [];
  let bom: ByteFacts['bom'];
  let isFirst = true;
  let allAscii = true;
  let allUtf8 = true;
  let sampled = 0;
  let carry: Buffer = Buffer.alloc(0);

  const take = (piece: Buffer): void => {
    if (isAscii(piece)) return;
    allAscii = false;
    if (allUtf8 && !isUtf8(piece)) allUtf8 = false;
    if (sampled < sampleBytes) {
      for (const line of linesOf(piece)) {
        if (sampled >= sampleBytes || isAscii(line)) continue;
        lines.push(Buffer.from(line.subarray(0, 4096)));
        sampled += Math.min(line.length, 4096);
      }
    }
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (isFirst) {
      bom = bomOf(chunk) ?? wideWithoutBom(chunk);
      refuseMarkup(chunk);
      isFirst = false;
      if (bom?.startsWith('utf-16') === true) {
        return { bom, isAscii: false, isUtf8: false, lines: [chunk.subarray(0, 400)] };
      }
    }
    if (chunk.includes(0)) throw new SheetFault(problem('not_a_spreadsheet', 'binary bytes in a text file'));
    const piece: Buffer = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d)) + 1;
    const cut = end === 0 && piece.length > longestLine ? piece.length : end;
    take(piece.subarray(0, cut));
    carry = piece.subarray(cut);
  }
  if (isFirst) throw new SheetFault(problem('empty'));
  take(carry);
  return { bom, isAscii: allAscii, isUtf8: allUtf8, lines };
}

export function* linesOf(piece: Buffer): Iterable<Buffer> {
  let from = 0;
  for (let at = 0; at <= piece.length; at += 1) {
    if (at < piece.length && piece[at] !== 0x0a && piece[at] !== 0x0d) continue;
    if (at > from) yield piece.subarray(from, at);
    from = at + 1;
  }
}

export function bomOf(start: Buffer): ByteFacts['bom'] {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 of mostly Latin text has a zero in every second byte. */
export function wideWithoutBom(start: Buffer): ByteFacts['bom'] {
  const sample = start.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.15;
  if (odd > most && even < odd / 20) return 'utf-16le';
  return even > most && odd < even / 20 ? 'utf-16be' : undefined;
}

function refuseMarkup(start: Buffer): void {
  const text = start.subarray(0, 512).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^(<!doctype|<html|<\?xml|<table|<head|<body|\{\\rtf|%pdf)/.test(text)) {
    throw new SheetFault(problem('not_a_spreadsheet', 'markup in a text file'));
  }
}
