import type { ServerResponse } from 'node:http';
import { isSecure } from '../auth/cookie.ts';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Content-Security-Policy': "frame-ancestors 'self'; base-uri 'self'; object-src 'none'; form-action 'self'",
};

/** What a browser is told about every page of ours. */
export function protectPage(response: ServerResponse, publicUrl: string | null) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isSecure(publicUrl)) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
