import { Readable } from 'node:stream';
import { CountQueuingStrategy } from 'node:stream/web';
import { archiveNames, plainName } from '@mortise/core';
import type { RecordFiles } from '@mortise/server';
import { ZipFile } from 'yazl';
import { contentDisposition } from './content-disposition.ts';

/** Chunks that wait for a slow client. */
const waiting = 4;

/**
 * The files as one ZIP archive, read one after the other as the client takes them. They are stored as they are: most
 * files people attach are compressed already, and so the length is known beforehand.
 */
export function archiveResponse({ title, files }: RecordFiles): Response {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const names = archiveNames(files.map(({ name }) => name));
  const fail = (accident: unknown) =>
    void out.destroy(accident instanceof Error ? accident : new Error('Cannot read.'));
  zip.on('error', fail);
  for (const [i, { size, uploadedAt, open }] of files.entries()) {
    const options = { size, mtime: new Date(uploadedAt), compress: false };
    zip.addReadStreamLazy(names[i] ?? 'file', options, (give) => {
      open().then((opened) => {
        const content = Readable.from(opened);
        // A client that hangs up, or an accident, must not leave a file open.
        const abandon = () => content.destroy();
        out.once('close', abandon);
        content.once('close', () => out.off('close', abandon));
        content.once('error', fail);
        if (out.destroyed) content.destroy();
        else give(null, content);
      }, fail);
    });
  }
  let length: number | undefined;
  // The types forget that the callback is told the size.
  zip.end({ forceZip64Format: false, comment: '' }, (...[bytes]: number[]) => {
    length = bytes;
  });
  // Counted, because what Node would hold by itself is 16,384 chunks.
  const strategy = new CountQueuingStrategy({ highWaterMark: waiting });
  return new Response(Readable.toWeb(out, { strategy }) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      ...(length !== undefined && length >= 0 && { 'Content-Length': String(length) }),
      'Content-Disposition': contentDisposition('attachment', `${plainName(title.replaceAll(/[/\\]/g, '_'))}.zip`),
    },
  });
}
