import { describe, expect, test } from 'vitest';
import { passwords } from './passwords.ts';

describe('passwords', () => {
  test('match their own hash and no other', async () => {
    const { hash, verify } = passwords();

    const stored = await hash('长风破浪会有时');

    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await verify(stored, '长风破浪会有时')).toBe(true);
    expect(await verify(stored, '长风破浪会有事')).toBe(false);
  });

  test('never match where there is no hash', async () => {
    expect(await passwords().verify(null, '')).toBe(false);
  });
});
