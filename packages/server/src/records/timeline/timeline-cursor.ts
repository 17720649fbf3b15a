import type { TimelineMark } from '@mortise/core';
import { z } from 'zod';

const Cursor = z.tuple([
  z.iso.datetime(),
  z.number().int().min(0).max(9),
  z.union([z.guid(), z.string().regex(/^\d{1,18}$/)]),
]);

export const writeMark = ({ at, rank, id }: TimelineMark): string =>
  Buffer.from(JSON.stringify([at, rank, id])).toString('base64url');

/** Null for what is no place in a timeline. */
export function readMark(text: string): TimelineMark | null {
  try {
    const read = Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return read.success ? { at: read.data[0], rank: read.data[1], id: read.data[2] } : null;
  } catch {
    return null;
  }
}
