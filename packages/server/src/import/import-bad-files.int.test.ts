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

describe('a file that no form can hold', () => {
  test('16,384 columns: told so, and nothing stays behind', async () => {
    const names = Array.from({ length: 16_384 }, (_, i) => `列${i}`);
    const rows = rowsOf([names, names.map((_, i) => i)]);

    const job = await world.imported('宽.xlsx', await workbookOf({ sheets: [{ rows }] }));

    expect(job).toMatchObject({ state: 'failed', result: null });
    expect(job.error?.message).toMatchObject({
      zh: expect.stringContaining('400'),
      en: expect.stringContaining('400'),
    });
    expect(await definitionsThere()).toBe(0);
  });

  test('a cell of 32,767 characters is kept whole or told, and the other rows go in', async () => {
    const long = '长'.repeat(32_767);
    const rows = rowsOf([
      ['名称', '说明'],
      ['甲', long],
      ['乙', '短'],
    ]);

    const job = await world.imported('长.xlsx', await workbookOf({ sheets: [{ rows }] }));

    expect(job).toMatchObject({ state: 'done', progress: { total: 2, done: 2 } });
    const kept = await world.rows(await world.formOf(job), 't.shuoming', `and length(t.shuoming) = 32767`);
    const told = job.result?.problems.filter(({ row, column }) => row === 2 && column === '说明') ?? [];
    expect(kept.length + told.length).toBe(1);
  });
});
