import type { RecordPage, RecordView } from '@mortise/core';
import { describe, expect, it } from 'vitest';
import { RowSource } from './row-source.ts';

/** A list of `total` rows whose cursors are the index of the next row. */
function listOf(total: number) {
  const asked: { cursor: string | null; limit: number; light: boolean }[] = [];
  const page = async (cursor: string | null, limit: number, light: boolean): Promise<RecordPage> => {
    asked.push({ cursor, limit, light });
    const start = Number(cursor ?? 0);
    const end = Math.min(total, start + limit);
    const items = Array.from({ length: Math.max(0, end - start) }, (_, at) => ({ id: `r${start + at}` }) as RecordView);
    return { items, titles: {}, nextCursor: end < total ? String(end) : null };
  };
  return { source: new RowSource({ page }), asked };
}

describe('rows by index over pages by cursor', () => {
  it('goes on from the block before without a walk', async () => {
    const { source, asked } = listOf(1000);
    await source.block(0);
    const second = await source.block(1);
    expect(second.page.items[0]?.id).toBe('r100');
    expect(asked).toHaveLength(2);
  });

  it('reaches a far block by light pages of 200', async () => {
    const { source, asked } = listOf(5000);
    const { page } = await source.block(41);
    expect(page.items[0]?.id).toBe('r4100');
    expect(asked.filter(({ light }) => light)).toHaveLength(21);
    expect(asked.at(-1)).toEqual({ cursor: '4100', limit: 100, light: false });
  });

  it('remembers the way to a far block', async () => {
    const { source, asked } = listOf(5000);
    await source.block(40);
    const walked = asked.length;
    await source.block(40);
    expect(asked.length - walked).toBe(1);
  });

  it('says where the list ends, also for a block past it', async () => {
    const { source } = listOf(250);
    expect((await source.block(2)).end).toBe(250);
    expect(await source.block(9)).toEqual({ page: { items: [], titles: {}, nextCursor: null }, end: 250 });
    expect(source.extent(null)).toEqual({ rows: 250, isFinal: true });
  });

  it('covers all of a counted list and 10,000 rows more of an uncounted one', async () => {
    const { source } = listOf(1_000_000);
    expect(source.extent({ count: 8000, exact: true })).toEqual({ rows: 8000, isFinal: true });
    await source.block(0);
    expect(source.extent({ count: 10_000, exact: false })).toEqual({ rows: 10_100, isFinal: false });
    expect(source.extent({ count: 1_000_000, exact: true })).toEqual({ rows: 10_100, isFinal: false });
  });

  it('reads a short list anew after a change and keeps the place in a long one', async () => {
    const { source, asked } = listOf(5000);
    await source.block(20);
    source.renew(20);
    asked.length = 0;
    await source.block(20);
    expect(asked).toHaveLength(1);
    source.renew(3);
    asked.length = 0;
    await source.block(3);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('gives a range across blocks', async () => {
    const { source } = listOf(450);
    expect((await source.range(95, 105)).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `r${95 + at}`),
    );
    expect(await source.range(440, 600)).toHaveLength(10);
  });
});
