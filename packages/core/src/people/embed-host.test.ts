import { expect, test } from 'vitest';
import { allowsHost, EmbedHost } from './embed-host.ts';

test.each([
  [' https://Maps.Example.com/a?b ', 'maps.example.com'],
  ['*.example.com', '*.example.com'],
  ['10.0.0.8:8080', '10.0.0.8:8080'],
  ['intranet', 'intranet'],
])('%s names the host %s', (text, host) => {
  expect(EmbedHost.parse(text)).toBe(host);
});

test.each(['', '*', "'self'", 'a.com; script-src *', 'a b.com', '*.', 'data:'])('%j names no host', (text) => {
  expect(EmbedHost.safeParse(text).success).toBe(false);
});

test('a page is allowed by its host, or by a domain above it', () => {
  const hosts = ['maps.example.com', '*.partner.cn'];
  expect(allowsHost(hosts, 'https://maps.example.com/?q=1')).toBe(true);
  expect(allowsHost(hosts, 'https://a.b.partner.cn')).toBe(true);
  expect(allowsHost(hosts, 'https://partner.cn')).toBe(false);
  expect(allowsHost(hosts, 'https://evilpartner.cn')).toBe(false);
  expect(allowsHost(hosts, 'https://maps.example.com.evil.cn')).toBe(false);
  expect(allowsHost(hosts, 'https://maps.example.com@evil.cn')).toBe(false);
  expect(allowsHost(hosts, 'javascript:alert(1)//maps.example.com')).toBe(false);
  expect(allowsHost([], 'https://maps.example.com')).toBe(false);
});
