import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutboundRequest } from '@mortise/core';
import { afterEach, describe, expect, test } from 'vitest';
import { allowedHosts } from './allowed-hosts.ts';
import { guardedLookup, PrivateAddressError } from './guarded-lookup.ts';
import { outbound } from './outbound.ts';
import { isPrivateAddress } from './private-addresses.ts';

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closes.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const get = (url: string): OutboundRequest => ({ url, method: 'GET', headers: {}, body: null });

describe('an address inside', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'not an address',
  ])('%s is known as one', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])('%s is none', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  test.each([
    'http://127.0.0.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://localhost',
    'http://127。0。0。1',
  ])('is not reached as %s', async (host) => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.end('{}');
    });
    expect(await outbound({ allow: '' }).send(get(`${host}:${port}/`))).toEqual({ ok: false, error: 'private' });
    expect(asked).toBe(0);
  });

  test('is not reached by a name that has it beside a public one', async () => {
    const both = [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.8', family: 4 },
    ];
    const resolve = ((_host: string, _options: unknown, done: (error: null, found: typeof both) => void) =>
      done(null, both)) as never;
    const refused = await new Promise((done) =>
      guardedLookup(allowedHosts(''), resolve)('rebinding.example', { all: true }, (error) => done(error)),
    );
    expect(refused).toBeInstanceOf(PrivateAddressError);
  });
});

describe('what is allowed', () => {
  const { allows } = allowedHosts('erp.internal, *.intra.example 10.1.0.0/16,fd00::/8');

  test.each([
    ['ERP.internal', '10.9.9.9', true],
    ['a.intra.example', '192.168.0.1', true],
    ['intra.example', '192.168.0.1', false],
    ['x.example', '10.1.2.3', true],
    ['x.example', '10.2.2.3', false],
    ['x.example', 'fd12::1', true],
  ])('%s at %s: %s', (host, address, allowed) => {
    expect(allows(host, address)).toBe(allowed);
  });

  test.each(['10.0.0.0/33', 'host/8', '::/129'])('%s is refused when it is read', (entry) => {
    expect(() => allowedHosts(entry)).toThrow('OUTBOUND_ALLOW');
  });
});

describe('a call', () => {
  const inside = outbound({ allow: '127.0.0.1', timeoutMs: 300, maxBytes: 1000 });

  test('sends what it is given and brings the answer', async () => {
    const port = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        const { method, url, headers } = request;
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify({ method, url, key: headers['x-key'], body: Buffer.concat(parts).toString() }));
      });
    });
    const answer = await inside.send({
      url: `http://127.0.0.1:${port}/a?b=1`,
      method: 'POST',
      headers: { 'X-Key': 'secret' },
      body: '{"公司":"华为"}',
    });
    expect(answer.ok && { ...answer.value, body: JSON.parse(answer.value.body) }).toEqual({
      status: 200,
      contentType: 'application/json',
      body: { method: 'POST', url: '/a?b=1', key: 'secret', body: '{"公司":"华为"}' },
    });
  });

  test('follows no redirect', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await inside.send(get(`http://127.0.0.1:${port}/`))).toEqual({ ok: false, error: 'redirect' });
    expect(asked).toBe(1);
  });

  test('ends when an answer does not, whether it began or not', async () => {
    const silent = await serve(() => undefined);
    const slow = await serve((_, response) => void response.write('{'));
    expect(await inside.send(get(`http://127.0.0.1:${silent}/`))).toEqual({ ok: false, error: 'timeout' });
    expect(await inside.send(get(`http://127.0.0.1:${slow}/`))).toEqual({ ok: false, error: 'timeout' });
  });

  test('takes no more than was said', async () => {
    const port = await serve((_, response) => void response.end('x'.repeat(1001)));
    expect(await inside.send(get(`http://127.0.0.1:${port}/`))).toEqual({ ok: false, error: 'too_large' });
  });

  test('says that nobody is there', async () => {
    const port = await serve(() => undefined);
    for (const close of closes.splice(0)) close();
    expect(await inside.send(get(`http://127.0.0.1:${port}/`))).toEqual({ ok: false, error: 'unreachable' });
    expect(await inside.send(get('http://nobody.invalid/'))).toEqual({ ok: false, error: 'unknown_host' });
  });
});
