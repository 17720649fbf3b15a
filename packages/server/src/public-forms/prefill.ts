import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, type Values } from '@mortise/core';
import * as z from 'zod';

/** Values by field id that a link brings along and its visitor cannot change: who they are, which fair they came from. */
const Prefill = z.object({
  values: z.record(z.string(), z.json()),
  /** Moment after which the link is refused; null is never. */
  until: z.iso.datetime().nullable(),
});
export type Prefill = z.infer<typeof Prefill>;

/** For the query of the link's address. */
export function signPrefill(secret: string, prefill: Prefill): string {
  const body = Buffer.from(JSON.stringify(prefill)).toString('base64url');
  return `${body}.${seal(secret, body)}`;
}

/** Null for what nobody here has signed, and for what has expired. */
export function openPrefill(secret: string, signed: string, now: Date): Values | null {
  const [body = '', given = ''] = signed.split('.');
  const [left, right] = [Buffer.from(given), Buffer.from(seal(secret, body))];
  if (left.length !== right.length || !timingSafeEqual(left, right)) return null;
  const read = parse(Prefill, JSON.parse(Buffer.from(body, 'base64url').toString()));
  if (!read.ok || (read.value.until !== null && Date.parse(read.value.until) < now.getTime())) return null;
  return read.value.values;
}

const seal = (secret: string, body: string) =>
  createHmac('sha256', secret).update(`prefill:${body}`).digest('base64url');
