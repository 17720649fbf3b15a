import { Readable } from 'node:stream';
import type { OpenedFile } from '@mortise/server';
import { contentDisposition } from './content-disposition.ts';

/** What a browser may show as it is. Everything else, SVG and HTML above all, could run scripts on our origin. */
const shownInline = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'application/pdf',
]);

export function fileResponse({ file, content }: OpenedFile, download: boolean): Response {
  const isShown = shownInline.has(file.type) && !download;
  return new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, {
    headers: {
      'Content-Type': isShown || !file.type.includes('html') ? file.type : 'application/octet-stream',
      'Content-Length': String(file.size),
      'Content-Disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.name),
      'Cache-Control': 'private, max-age=3600',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
    },
  });
}
