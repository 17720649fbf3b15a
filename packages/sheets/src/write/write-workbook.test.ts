import { buffer } from 'node:stream/consumers';
import { type Cell, cellText, textCell } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opened, rowsIn, shownIn } from '../specimens/read.ts';
import { scratchFolder } from '../specimens/scratch.ts';
import { openArchive } from '../xlsx/archive.ts';
import type { RowToWrite } from './row-queue.ts';
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts';

const folder = scratchFolder();

const number = (text: string, format?: string): Cell => ({
  kind: 'number',
  value: Number(text),
  text,
  ...(format && { format }),
});

const sheetOf = (name: string, columns: readonly string[], rows: readonly RowToWrite[]): SheetToWrite => ({
  name,
  columns: columns.map((column) => ({ name: column })),
  async *rows() {
    for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
  },
});

async function written(sheets: readonly SheetToWrite[], options?: Parameters<typeof writeWorkbook>[1]) {
  return folder.file('a.xlsx', await buffer(writeWorkbook(sheets, options)));
}

test('what is written is what our own reader reads', async () => {
  const cells: Cell[] = [
    textCell('华为技术 <A&B> "甲"'),
    number('-12.50', '#,##0.00'),
    { kind: 'date', iso: '2026-12-18' },
    { kind: 'moment', iso: '2026-12-18T09:30:15' },
    { kind: 'time', iso: '08:05:00' },
    { kind: 'boolean', value: true },
    { kind: 'error', code: '#N/A' },
    { kind: 'blank' },
    textCell('第一行\n第二行'),
  ];

  const [, row] = await shownIn(await written([sheetOf('客户', [...'abcdefghi'], [{ cells }])]));

  expect(row).toEqual([
    'text 华为技术 <A&B> "甲"',
    'number -12.50',
    'date 2026-12-18',
    'moment 2026-12-18 09:30:15',
    'time 08:05:00',
    'boolean TRUE',
    'error #N/A',
    '',
    'text 第一行\n第二行',
  ]);
});

test('any text comes back as it went in, whatever it holds', async () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x000D_', '_x005F_x000D_', '=1+1')), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const file = await written([sheetOf('a', ['x', 'y'], [{ cells: [number('1'), textCell(all.join(''))] }])]);
      const workbook = await opened(file);
      const [, row] = await rowsIn(workbook);
      await workbook.close();
      // Line ends are one in a cell, and what is no character has no code.
      const kept = Buffer.from(all.join('').replace(/\r\n?/g, '\n')).toString();
      expect(row?.cells[1] ?? textCell('')).toEqual(textCell(kept));
    }),
    { numRuns: 60 },
  );
});

test('a text that begins like a formula stays a text when somebody edits it; a negative number is a number', async () => {
  const risky = ['=1+1', '+86 138', '-5', '@SUM(A1)', '\tx', '\rx', ' =1'];
  const rows = [...risky.map((text) => ({ cells: [textCell(text)] })), { cells: [number('-5')] }];
  const sheet = sheetOf('a', ['x'], rows);
  const xml = (await partsOf([sheet])).get('xl/worksheets/sheet1.xml') ?? '';
  const styles = (await partsOf([sheet])).get('xl/styles.xml') ?? '';

  expect(xml).not.toContain('<f>');
  expect(xml.match(/s="2" t="inlineStr"/g)).toHaveLength(risky.length);
  expect(styles.match(/<xf [^>]*\/>/g)?.[3]).toContain('quotePrefix="1"');
  expect(xml).toContain('<c r="A9"><v>-5</v></c>');
});

test('numbers with more digits than Excel has, and days before its calendar is right, are texts', async () => {
  const cells = [number('12345678901234567'), number('0.1234567890123456'), number('100000000000000000000')];
  const days: Cell[] = [
    { kind: 'date', iso: '1900-02-28' },
    { kind: 'date', iso: '1900-03-01' },
    { kind: 'date', iso: '9999-12-31' },
  ];

  const [, row] = await shownIn(await written([sheetOf('a', [...'abcdef'], [{ cells: [...cells, ...days] }])]));

  expect(row).toEqual([
    'text 12345678901234567',
    'text 0.1234567890123456',
    'text 100000000000000000000',
    'text 1900-02-28',
    'date 1900-03-01',
    'date 9999-12-31',
  ]);
});

test('more rows than a sheet has go on in another; the rows of a record stay together', async () => {
  const rows = [
    { cells: [textCell('一')] },
    { cells: [textCell('二')] },
    { cells: [textCell('三')], height: 2 },
    { cells: [textCell('三')] },
    { cells: [textCell('四')] },
  ];
  const sheet = { ...sheetOf('单', ['名称'], rows), columns: [{ name: '名称', isMerged: true }] };

  const workbook = await opened(await written([sheet], { most: 4 }));
  const names = workbook.sheets.map(({ name }) => name);
  const first = (await rowsIn(workbook, 0)).map(({ cells }) => cells.map(cellText).join());
  const second = (await rowsIn(workbook, 1)).map(({ cells }) => cells.map(cellText).join());
  const merges = await workbook.merges(1);
  await workbook.close();

  expect(names).toEqual(['单', '单 (2)']);
  expect(first).toEqual(['名称', '一', '二']);
  expect(second).toEqual(['名称', '三', '三', '四']);
  expect(merges).toEqual([{ top: 2, bottom: 3, left: 0, right: 0 }]);
});

test('several sheets get names that Excel takes, and one without rows has its header', async () => {
  const file = await written([
    sheetOf('客户/联系人', ['a'], []),
    sheetOf('客户 联系人', ['b'], []),
    sheetOf('', ['c'], []),
  ]);
  const workbook = await opened(file);
  const names = workbook.sheets.map(({ name }) => name);
  const rows = await rowsIn(workbook, 1);
  await workbook.close();

  expect(names).toEqual(['客户 联系人', '客户 联系人 (2)', 'Sheet']);
  expect(rows.map(({ cells }) => cells.map(cellText))).toEqual([['b']]);
});

test('a text longer than a cell is cut and counted', async () => {
  const counts = { cut: 0 };
  const [, row] = await shownIn(
    await written([sheetOf('a', ['x'], [{ cells: [textCell('字'.repeat(40_000))] }])], { counts }),
  );

  expect(row?.[0]).toBe(`text ${'字'.repeat(32_767)}`);
  expect(counts.cut).toBe(1);
});

test('who takes no more of it lets go of its rows, and an accident among them reaches whoever takes it', async () => {
  let isClosed = false;
  const endless: SheetToWrite = {
    name: 'a',
    columns: [{ name: 'x' }],
    async *rows() {
      try {
        for (let at = 0; ; at++)
          yield Array.from({ length: 100 }, (_, row) => ({ cells: [textCell(`${at} ${row} ${Math.random()}`)] }));
      } finally {
        isClosed = true;
      }
    },
  };
  for await (const chunk of writeWorkbook([endless])) if (chunk.length > 0) break;
  await expect.poll(() => isClosed).toBe(true);

  const broken: SheetToWrite = {
    ...endless,
    // biome-ignore lint/correctness/useYield: it breaks before its first row
    async *rows() {
      throw new Error('The database went away.');
    },
  };
  await expect(buffer(writeWorkbook([broken]))).rejects.toThrow('went away');
});

async function partsOf(sheets: readonly SheetToWrite[]): Promise<Map<string, string>> {
  const archive = await openArchive(await written(sheets));
  const found = new Map<string, string>();
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) found.set(name, String(await archive.text(name)));
  await archive.close();
  return found;
}
