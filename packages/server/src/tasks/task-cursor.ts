import type { TaskPlace } from '@mortise/core';
import { z } from 'zod';

const Place = z.tuple([z.iso.datetime().nullable(), z.guid()]);

export const writeTaskCursor = ({ at, id }: TaskPlace): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** Null for what is no cursor. */
export function readTaskCursor(text: string): TaskPlace | null {
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch {
    return null;
  }
}
