import { Readable } from 'node:stream';
import { err, isShownAsIs, ok, type Result } from '@mortise/core';
import type { OpenedFile } from '@mortise/server';
import { askedSpan } from './asked-span.ts';
import { contentDisposition } from './content-disposition.ts';

/**
 * A file for a browser. Only what cannot run anything is given to be shown; all else is to be kept, SVG and HTML above
 * all. `range` asks for a part, as players of sound and video do.
 */
export async function fileResponse(
  { file, open }: OpenedFile,
  { isDownload, range }: { readonly isDownload: boolean; readonly range: string | undefined },
): Promise<Result<Response>> {
  const span = askedSpan(range, file.size);
  const headers = {
    'Content-Type': file.type.includes('html') ? 'application/octet-stream' : file.type,
    'Content-Disposition': contentDisposition(
      isShownAsIs(file.type) && !isDownload ? 'inline' : 'attachment',
      file.name,
    ),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=3600',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
  };
  if (span === 'beyond')
    return ok(new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.size}` } }));
  const content = await open(span ?? undefined);
  if (!content) return err({ code: 'not_found', what: 'file', id: file.id });
  const { start, end } = span ?? { start: 0, end: file.size - 1 };
  return ok(
    new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, {
      status: span ? 206 : 200,
      headers: {
        ...headers,
        'Content-Length': String(end - start + 1),
        ...(span && { 'Content-Range': `bytes ${start}-${end}/${file.size}` }),
      },
    }),
  );
}
