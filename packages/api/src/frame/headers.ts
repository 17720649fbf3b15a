import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Variables } from './serve.ts';

/** A trace id of the caller's (W3C traceparent) or of ours, and the headers every API response carries. */
export const withHeaders: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const traceId = c.req.header('traceparent')?.match(/^00-([0-9a-f]{32})-/)?.[1] ?? randomBytes(16).toString('hex');
  c.set('traceId', traceId);
  c.set('ip', c.req.header('x-mortise-ip') ?? '');
  // Before the answer is made, which is cheaper than changing it afterwards. An answer's own value wins.
  c.header('X-Trace-Id', traceId);
  for (const [name, value] of standing) c.header(name, value);
  await next();
};

const standing = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Frame-Options', 'DENY'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Cache-Control', 'no-store'],
] as const;
