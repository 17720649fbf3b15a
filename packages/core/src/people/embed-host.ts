import * as z from 'zod';
import { bilingual } from '../issues.ts';

const shape = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?$/;

/** A host whose pages may stand within ours: `maps.example.com`, `*.example.com` for all below it, `10.0.0.8:8080`. */
export const EmbedHost = z
  .string()
  .max(253)
  .transform((text) => hostIn(text))
  .refine(
    (host) => shape.test(host),
    bilingual('不是网站的域名，如 maps.example.com', 'Not a host such as maps.example.com'),
  );

/** The host in what people paste: `https://Maps.Example.com/a` is `maps.example.com`. */
const hostIn = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '');

/** May a page at this address be shown? Only http and https ever are. */
export function allowsHost(hosts: readonly string[], address: string): boolean {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return false;
  return hosts.some((host) => (host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host));
}
