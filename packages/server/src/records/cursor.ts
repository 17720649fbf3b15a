import { type Place, type Sort, shortHash } from '@mortise/core';
import { z } from 'zod';

const Cursor = z.object({ h: z.string(), v: z.array(z.string().nullable()), i: z.guid() });

/** What a cursor is good for: the same order of the same form. */
const signOf = (formId: string, sort: readonly Sort[]) =>
  shortHash(`${formId} ${sort.map(({ field, direction }) => `${field} ${direction}`).join(',')}`);

export function writeCursor({ values, id }: Place, formId: string, sort: readonly Sort[]): string {
  const cursor: z.infer<typeof Cursor> = { h: signOf(formId, sort), v: [...values], i: id };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Null for what is no cursor, or one of another list. */
export function readCursor(text: string, formId: string, sort: readonly Sort[]): Place | null {
  const read = Cursor.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
  if (!read.success || read.data.h !== signOf(formId, sort)) return null;
  const keyCount = Math.max(1, sort.length);
  return read.data.v.length === keyCount ? { values: read.data.v, id: read.data.i } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
