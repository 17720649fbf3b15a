import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import Busboy from '@fastify/busboy';
import { err, issue, ok, type Result } from '@mortise/core';

export interface Upload {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The one file that a request brings, not yet read: the body itself, or the first file of a multipart form. */
export async function uploadedContent(request: Request, name: string | undefined): Promise<Result<Upload>> {
  if (!request.body) return err(missing);
  const body = Readable.fromWeb(request.body as NodeStream<Uint8Array>);
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return ok({ name: name ?? 'file', content: body });

  const upload = await firstFile(body, type);
  return upload ? ok({ ...upload, name: name ?? upload.name }) : err(missing);
}

function firstFile(body: Readable, contentType: string): Promise<Upload | null> {
  return new Promise((resolve, reject) => {
    const form = new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 20 } });
    form.on('file', (_, content, fileName) => resolve({ name: fileName ?? 'file', content: content as Readable }));
    form.on('finish', () => resolve(null));
    form.on('error', reject);
    body.on('error', reject);
    body.pipe(form);
  });
}

const missing = {
  code: 'invalid' as const,
  issues: [issue(['file'], 'required', { zh: '没有收到文件', en: 'There is no file in the request' })],
};
