import type { ByteSpan } from '@mortise/core';

/**
 * The part that a Range header asks for (RFC 9110, 14.2). Null where it asks for all, for several parts, or for something
 * unknown, which a server may answer with all. `beyond`: there is nothing there.
 */
export function askedSpan(header: string | undefined, size: number): ByteSpan | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  const last = size - 1;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? last : Math.min(Number(to), last);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return start > last || (from === '' && Number(to) === 0) ? 'beyond' : { start, end };
}
