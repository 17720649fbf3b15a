import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { mapTilesOf, tileOrigins } from './map-tiles.ts';
import { protectPage } from './protect-page.ts';

const read = (MAP_TILES: string, more: object = {}) =>
  readEnv({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://localhost/mortise', MAP_TILES, ...more });

test('without an address there are no tiles', () => {
  expect(mapTilesOf(read(''))).toBeNull();
  expect(tileOrigins(null)).toEqual([]);
});

test('servers that take turns and layers upon each other are told apart', () => {
  const tiles = mapTilesOf(
    read('https://t{0-2}.example.com/a/{z}/{x}/{y}?k=1  http://names.example.com:8080/{z}/{y}/{x}.png', {
      MAP_ATTRIBUTION: '© 某图',
      MAP_DATUM: 'gcj02',
    }),
  );
  expect(tiles).toEqual({
    layers: [
      { address: 'https://t{s}.example.com/a/{z}/{x}/{y}?k=1', servers: ['0', '1', '2'] },
      { address: 'http://names.example.com:8080/{z}/{y}/{x}.png', servers: [] },
    ],
    attribution: '© 某图',
    datum: 'gcj02',
  });
  expect(tileOrigins(tiles)).toEqual([
    'https://t0.example.com',
    'https://t1.example.com',
    'https://t2.example.com',
    'http://names.example.com:8080',
  ]);
});

test.each(['https://example.com/{z}/{x}.png', 'ftp://example.com/{z}/{x}/{y}', '/{z}/{x}/{y}', 'javascript:{x}{y}{z}'])(
  '%s ends the start, for no tile could come from there',
  (address) => {
    expect(() => read(address)).toThrow('MAP_TILES');
  },
);

test('pages may fetch pictures from the tiles named and from nobody else', () => {
  const policyWith = (tiles: readonly string[]) => {
    const headers = new Map<string, unknown>();
    const response = { setHeader: (name: string, value: unknown) => headers.set(name, value) };
    protectPage(response as unknown as ServerResponse, { publicUrl: null, framing: 'own-pages', frames: [], tiles });
    return String(headers.get('Content-Security-Policy'));
  };
  expect(policyWith([])).toContain("img-src 'self' blob: data:;");
  expect(policyWith(['https://t0.example.com'])).toContain("img-src 'self' blob: data: https://t0.example.com;");
});
