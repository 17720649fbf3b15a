import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { viewContext } from '../test-contexts.ts';
import { isAnimated } from './is-animated.ts';
import { isRewritten, picturePlan, renamed } from './picture-plan.ts';
import { placeNow } from './place-now.ts';
import { letterSize, watermarkLines } from './watermark.ts';

const to = (longestEdge: 'original' | '2560' | '1920' | '1280') => ({ longestEdge, watermark: [] });

describe('the size of a picture', () => {
  test.each([
    [{ width: 4032, height: 3024 }, '1920', { width: 1920, height: 1440 }],
    [{ width: 3024, height: 4032 }, '1280', { width: 960, height: 1280 }],
    [{ width: 800, height: 600 }, '1280', { width: 800, height: 600 }],
    [{ width: 9000, height: 3 }, '1280', { width: 1280, height: 1 }],
    [{ width: 8000, height: 6000 }, 'original', { width: 4730, height: 3547 }],
    [{ width: 4000, height: 3000 }, 'original', { width: 4000, height: 3000 }],
  ] as const)('%j becomes, at %s, %j', (size, edge, wanted) => {
    expect(picturePlan({ ...size, type: 'image/jpeg' }, to(edge))).toMatchObject(wanted);
  });

  test.each([
    ['image/jpeg', 'image/jpeg'],
    ['image/bmp', 'image/jpeg'],
    ['image/png', 'image/webp'],
    ['image/webp', 'image/webp'],
    ['image/avif', 'image/webp'],
  ])('%s is written as %s, which keeps what is see-through', (type, written) => {
    expect(picturePlan({ width: 10, height: 10, type }, to('1280')).type).toBe(written);
  });
});

test('a picture is left alone where the field asks for nothing, and where it moves', () => {
  expect(isRewritten('image/jpeg', to('original'))).toBe(false);
  expect(isRewritten('image/gif', { longestEdge: '1280', watermark: ['person'] })).toBe(false);
  expect(isRewritten('image/jpeg', to('1280'))).toBe(true);
  expect(isRewritten('image/jpeg', { longestEdge: 'original', watermark: ['moment'] })).toBe(true);
});

test.each([
  ['RIFF\u0000\u0000\u0000\u0000WEBPVP8X\u000a\u0000\u0000\u0000\u0002', true],
  ['RIFF\u0000\u0000\u0000\u0000WEBPVP8X\u000a\u0000\u0000\u0000\u0010', false],
  ['RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', false],
  ['\u0089PNG\r\n\u001a\n....IHDR....acTL....IDAT', true],
  ['\u0089PNG\r\n\u001a\n....IHDR....IDAT....acTL', false],
  ['\u0000\u0000\u0000\u0020ftypavis', true],
  ['\u0000\u0000\u0000\u0020ftypavif', false],
  ['\u00ff\u00d8\u00ff\u00e0', false],
  ['', false],
])('a file that begins with %j moves: %s', (head, moves) => {
  expect(isAnimated(new Uint8Array(Buffer.from(head, 'latin1')))).toBe(moves);
});

test.each([
  ['现场.png', 'image/webp', '现场.webp'],
  ['IMG_1.JPEG', 'image/jpeg', 'IMG_1.JPEG'],
  ['扫描.bmp', 'image/jpeg', '扫描.jpg'],
  ['2026.03.01 现场', 'image/webp', '2026.03.01 现场.webp'],
  ['截图.png', 'image/png', '截图.png'],
])('%s written as %s is called %s', (name, type, called) => {
  expect(renamed(name, type)).toBe(called);
});

describe('a watermark', () => {
  const now = Date.parse('2026-03-01T16:05:09Z');

  test('says who and when, by the clock of the organisation', () => {
    const context = viewContext();
    expect(watermarkLines({ watermark: ['moment', 'person'] }, context, now, null)).toEqual([
      '李娜',
      '2026-03-02 00:05',
    ]);
    expect(watermarkLines({ watermark: ['moment'] }, context, now, null)).toEqual(['2026-03-02 00:05']);
    expect(watermarkLines({ watermark: [] }, context, now, null)).toEqual([]);
  });

  test('names no visitor of a public form', () => {
    const context = viewContext();
    const visitor = { ...context, actor: { ...context.actor, road: 'public' as const } };
    expect(watermarkLines({ watermark: ['person', 'moment'] }, visitor, now, null)).toEqual(['2026-03-02 00:05']);
  });

  test('says where, and that it is not known where the device does not say', () => {
    const place = { lng: 120.15507, lat: 30.27408, accuracy: 12, at: '2026-03-01T16:05:08.000Z' };
    const watermark = ['place', 'moment'] as const;
    const lines = (locale: 'zh' | 'en', at: typeof place | null) =>
      watermarkLines({ watermark: [...watermark] }, viewContext({ locale }), now, at);
    expect(lines('zh', place)).toEqual(['2026-03-02 00:05', '120.15507, 30.27408 ±12 m']);
    expect(lines('zh', null)).toEqual(['2026-03-02 00:05', '位置未知']);
    expect(lines('en', null)).toEqual(['2026-03-02 00:05', 'Place unknown']);
  });

  test('asks the device once for pictures that come together, and again later', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return asked === 1 ? { why: { zh: '没有定位权限', en: 'Not allowed' } } : { lng: 1, lat: 2 };
    };
    const soon = [placeNow(ask, now), placeNow(ask, now + 20_000)];
    expect(await Promise.all(soon)).toEqual([null, null]);
    expect(await placeNow(ask, now + 60_000)).toEqual({ lng: 1, lat: 2 });
    expect(asked).toBe(2);
  });

  test('is small beside the picture, never tiny, and always within it', () => {
    expect(letterSize({ width: 1920, height: 1440 }, 8)).toBe(51);
    expect(letterSize({ width: 320, height: 240 }, 8)).toBe(12);
    expect(letterSize({ width: 9000, height: 9000 }, 8)).toBe(72);
    const narrow = letterSize({ width: 100, height: 900 }, 20);
    expect(narrow * 20).toBeLessThanOrEqual(100);
    expect(narrow).toBeGreaterThan(0);
  });
});
