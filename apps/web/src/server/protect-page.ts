import type { ServerResponse } from 'node:http';
import { isSecure } from '../auth/cookie.ts';

/** Who may show a page of ours in a frame of theirs. */
export type Framing = 'own-pages' | 'everybody';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

const policy = "base-uri 'self'; object-src 'none'; form-action 'self'";

/** What a browser is told about every page of ours. */
export function protectPage(response: ServerResponse, publicUrl: string | null, framing: Framing) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (framing === 'own-pages') response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  response.setHeader('Content-Security-Policy', framing === 'own-pages' ? `frame-ancestors 'self'; ${policy}` : policy);
  if (isSecure(publicUrl)) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
