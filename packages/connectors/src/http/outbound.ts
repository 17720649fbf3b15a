import http from 'node:http';
import https from 'node:https';
import { err, type Outbound, type OutboundAnswer, type OutboundFailure, ok, type Result } from '@mortise/core';
import { type AllowedHosts, allowedHosts } from './allowed-hosts.ts';
import { guardedLookup, PrivateAddressError, refusesLiteral } from './guarded-lookup.ts';

interface OutboundLimits {
  /** Hosts inside that may be reached: see `allowedHosts`. */
  readonly allow: string;
  /** For the whole call, its answer included. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/**
 * Calls services outside. A host inside the network is not reached unless allowed, redirects are not followed (they would
 * carry secrets elsewhere), and a call ends in time and in size. Proxies of the environment are not asked.
 */
export function outbound({ allow, timeoutMs = 10_000, maxBytes = 1_048_576 }: OutboundLimits): Outbound {
  const allowed = allowedHosts(allow);
  return {
    send: async ({ url, method, headers, body }) => {
      const target = new URL(url);
      if (refusesLiteral(allowed, target.hostname)) return err('private');
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const response = await begin(target, { method, headers, body, signal, allowed });
        const status = response.statusCode ?? 0;
        if (status >= 300 && status < 400) {
          response.destroy();
          return err('redirect');
        }
        const text = await read(response, maxBytes);
        return text === null ? err('too_large') : ok(answerOf(status, response.headers['content-type'], text));
      } catch (accident) {
        return failureOf(accident, signal);
      }
    },
  };
}

interface Begun {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
  readonly allowed: AllowedHosts;
}

function begin(target: URL, { method, headers, body, signal, allowed }: Begun): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = target.protocol === 'https:' ? https : http;
    const sent = request(target, {
      method,
      signal,
      agent: false,
      lookup: guardedLookup(allowed),
      headers: {
        accept: 'application/json',
        'user-agent': 'Mortise',
        ...(body === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
        'accept-encoding': 'identity',
      },
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

/** Null where it is more than that. */
async function read(response: http.IncomingMessage, maxBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const answerOf = (status: number, contentType = '', body: string): OutboundAnswer => ({
  status,
  contentType: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
  body: body.replace(/^\ufeff/, ''),
});

function failureOf(accident: unknown, signal: AbortSignal): Result<never, OutboundFailure> {
  if (accident instanceof PrivateAddressError) return err('private');
  if (signal.aborted) return err('timeout');
  const code = accident instanceof Error && 'code' in accident ? String(accident.code) : '';
  return err(code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'unknown_host' : 'unreachable');
}
