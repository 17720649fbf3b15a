import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Variables } from './serve.ts';

/** A trace id of the caller's (W3C traceparent) or of ours, and the headers every API response carries. */
export const withHeaders: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const traceId = c.req.header('traceparent')?.match(/^00-([0-9a-f]{32})-/)?.[1] ?? randomBytes(16).toString('hex');
  c.set('traceId', traceId);
  c.set('ip', c.req.header('x-mortise-ip') ?? '');
  await next();
  const { headers } = c.res;
  headers.set('X-Trace-Id', traceId);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('X-Frame-Options')) headers.set('X-Frame-Options', 'DENY');
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};
