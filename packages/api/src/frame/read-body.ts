import { type AppError, err, ok, type Result } from '@mortise/core';
import { parseJson } from './parse-json.ts';
import type { EdgeError } from './problem.ts';

/** The JSON of a request, read no further than `limit` bytes. An empty body is `undefined`. */
export async function readBody(request: Request, limit: number): Promise<Result<string, AppError | EdgeError>> {
  const declared = request.headers.get('content-length');
  if (declared !== null) {
    if (Number(declared) > limit) return err({ code: 'too_large', limit });
    return ok(await request.text());
  }
  if (!request.body) return ok('');

  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  const reader = request.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return err({ code: 'too_large', limit });
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return ok(text + decoder.decode());
}

export function readJson(text: string): Result<unknown, EdgeError> {
  if (text === '') return ok(undefined);
  try {
    return ok(parseJson(text));
  } catch {
    return err({ code: 'malformed' });
  }
}
