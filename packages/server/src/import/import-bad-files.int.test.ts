import { raw } from '@mortise/core';
import { run } from '@mortise/db';
import { rowsOf, workbookOf, workbookParts, zipOf } from '@mortise/sheets/specimens';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { importWorld } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

const definitionsThere = async () => {
  const [found] = await run<{ count: number }>(
    database.pool,
    raw('select count(*)::int as count from definitions where deleted_at is null'),
  );
  return found?.count;
};

const honest = {
  sheets: [
    {
      rows: rowsOf([
        ['名称', '数'],
        ['甲', 1],
        ['乙', 2],
      ]),
    },
  ],
};
const oleStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('a file that cannot be read', () => {
  test.each<[string, string, string, () => Promise<Buffer> | Buffer]>([
    [
      'protected by a password',
      'a.xlsx',
      'password_protected',
      () => Buffer.concat([oleStart, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['damaged', 'a.xlsx', 'damaged', async () => (await workbookOf(honest)).subarray(0, 500)],
    ['not a spreadsheet', 'a.xlsx', 'not_a_spreadsheet', () => Buffer.from('%PDF-1.7 hello')],
    ['with macros', 'a.xlsm', 'macros', () => zipOf({ ...workbookParts(honest), 'xl/vbaProject.bin': 'x' })],
    ['empty', 'a.csv', 'empty', () => Buffer.alloc(0)],
    ['with nothing in its sheets', 'a.xlsx', 'empty', () => workbookOf({ sheets: [{}, {}] })],
    [
      'with 5,000 sheets and nothing in them',
      'a.xlsx',
      'empty',
      () => workbookOf({ sheets: new Array(5_000).fill({}) }),
    ],
    ['that unpacks to more than anyone may hold', 'a.xlsx', 'too_large', bomb],
  ])('%s is refused in words of both languages', async (_, name, code, make) => {
    const job = await world.analyse(name, await make());

    expect(job).toMatchObject({ state: 'failed', plan: null, error: { code } });
    expect(job.error?.message).toEqual({ zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/^[A-Z]/) });
    expect(await definitionsThere()).toBe(0);
  });

  /** Says of its sheet that it unpacks to 3 GB, which is believed before it is tried. */
  async function bomb(): Promise<Buffer> {
    const zip = await workbookOf(honest);
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(3 * 2 ** 30, directory + 24);
    return zip;
  }
});

describe('a file that is larger than a form', () => {
  test('16,384 columns: told so, and the first 400 are imported', async () => {
    const names = Array.from({ length: 16_384 }, (_, i) => `列${i}`);
    const rows = rowsOf([names, names.map((_, i) => i)]);

    const job = await world.imported('宽.xlsx', await workbookOf({ sheets: [{ rows }] }));

    expect(job).toMatchObject({
      state: 'done',
      analysis: {
        sheets: [
          { table: { warnings: [{ code: 'too_many_columns', message: { zh: expect.stringContaining('1,000') } }] } },
        ],
      },
      result: { sheets: [{ created: 1 }] },
    });
    expect((await world.formOf(job)).blocks).toHaveLength(400);
  });

  test('5,000 sheets: the first hundred are offered, the others counted', async () => {
    const before = await definitionsThere();
    const rows = rowsOf([
      ['名称', '数'],
      ['甲', 1],
      ['乙', 2],
    ]);

    const job = await world.analyse('多.xlsx', await workbookOf({ sheets: new Array(5_000).fill({ rows }) }));

    expect(job).toMatchObject({ state: 'ready', analysis: { unreadSheets: 4_900 } });
    expect(job.plan?.sheets).toHaveLength(100);
    expect(await definitionsThere()).toBe(before);
  });

  test('a cell of 32,767 characters: told before and at the cell, its row goes in without it, and 20,000 fit', async () => {
    const rows = rowsOf([
      ['名称', '说明'],
      ['甲', '长'.repeat(32_767)],
      ['乙', '短'],
      ['丙', '正'.repeat(20_000)],
    ]);

    const job = await world.analyse('长.xlsx', await workbookOf({ sheets: [{ rows }] }));
    expect(job.analysis).toMatchObject({
      sheets: [{ columns: [{}, { guess: { type: 'textarea', note: { zh: expect.stringContaining('20,000') } } }] }],
    });
    const done = await world.finish(job);

    expect(done).toMatchObject({ state: 'done', progress: { total: 3, created: 3 } });
    expect(done.result?.problems).toEqual([
      {
        sheet: expect.any(String),
        row: 2,
        column: '说明',
        position: 1,
        code: 'too_long',
        value: `${'长'.repeat(300)}…`,
        message: expect.objectContaining({ zh: '有 32767 个字，超过 20000 个' }),
        isRowRejected: false,
      },
    ]);
    const lengths = await world.rows<{ title: string; length: number | null }>(
      await world.formOf(done),
      't.record_title as title, length(t.shuoming) as length',
      'order by id',
    );
    expect(lengths).toEqual([
      { title: '甲', length: null },
      { title: '乙', length: 1 },
      { title: '丙', length: 20_000 },
    ]);
  });
});
