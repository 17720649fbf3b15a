import { expect, inject, test } from 'vitest';
import { checkServer } from './check-server.mjs';

const server = inject('postgresUrl');
const changed = (part: 'password' | 'pathname' | 'port', value: string) => {
  const url = new URL(server);
  url[part] = value;
  return url.href;
};

test('takes a server that Mortise can work on', async () => {
  await expect(checkServer(server)).resolves.toBeUndefined();
});

test.each([
  ['nonsense', /^DATABASE_URL must look like postgresql:/],
  [changed('password', 'wrong'), /^DATABASE_URL: password authentication failed for user "mortise"$/],
  [changed('pathname', '/nowhere'), /^DATABASE_URL: database "nowhere" does not exist$/],
  [changed('port', '1'), /^DATABASE_URL: connect ECONNREFUSED 127.0.0.1:1$/],
  ['postgresql://a:b@no-such-host.invalid/c', /^DATABASE_URL: getaddrinfo .* no-such-host.invalid$/],
])('says in a sentence what is wrong with %s', async (url, sentence) => {
  await expect(checkServer(url)).rejects.toThrow(sentence);
});
