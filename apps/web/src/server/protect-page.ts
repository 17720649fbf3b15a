import type { ServerResponse } from 'node:http';
import { isSecure } from '../auth/cookie.ts';

/** Who may show a page of ours in a frame of theirs. */
export type Framing = 'own-pages' | 'everybody';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

const policy = "base-uri 'self'; object-src 'none'; form-action 'self'";

interface Protection {
  readonly publicUrl: string | null;
  readonly framing: Framing;
  /** Hosts whose pages may stand in frames of ours. */
  readonly frames: readonly string[];
  /** Origins of the tiles of maps. */
  readonly tiles: readonly string[];
}

/** What a browser is told about every page of ours. */
export function protectPage(response: ServerResponse, { publicUrl, framing, frames, tiles }: Protection) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (framing === 'own-pages') response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  const from = (...others: readonly string[]) => ["'self'", 'blob:', ...others].join(' ');
  const shown = `frame-src ${from(...frames)}; img-src ${from('data:', ...tiles)}; ${policy}`;
  response.setHeader('Content-Security-Policy', framing === 'own-pages' ? `frame-ancestors 'self'; ${shown}` : shown);
  if (isSecure(publicUrl)) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
