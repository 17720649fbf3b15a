import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { choosePort } from './port.mjs';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function listen(port: number): Promise<number> {
  const server = net.createServer();
  servers.push(server);
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port)),
  );
}

test('takes the wanted port when it is free', async () => {
  const port = await choosePort('0', '127.0.0.1');
  expect(await choosePort(String(port), '127.0.0.1')).toBe(port);
});

test('takes another when it is taken', async () => {
  const taken = await listen(0);
  const port = await choosePort(String(taken), '127.0.0.1');
  expect(port).not.toBe(taken);
  expect(await listen(port)).toBe(port);
});

test.each(['abc', '-1', '70000', '80.5'])('refuses %s in a sentence', async (wanted) => {
  await expect(choosePort(wanted, '127.0.0.1')).rejects.toThrow(`PORT is not a port: ${wanted}`);
});

test('names a HOST that is not this machine', async () => {
  await expect(choosePort('0', '192.0.2.1')).rejects.toThrow('HOST 192.0.2.1 is no address of this machine');
});
