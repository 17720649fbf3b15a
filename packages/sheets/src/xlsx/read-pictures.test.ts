import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type AnalyseOptions, analyseWorkbook } from '../analysis/analyse-workbook.ts';
import { limits } from '../limits.ts';
import { rowsOf } from '../specimens/package.ts';
import { picturedWorkbook, pixel, placedWorkbook, type Shown, shownBy } from '../specimens/pictures.ts';
import { opened } from '../specimens/read.ts';
import { scratchFolder } from '../specimens/scratch.ts';
import { tableRows } from '../table/table-rows.ts';

const scratch = scratchFolder();
const media = { 'a.png': pixel(0), 'b.png': pixel(1) };
const people = [
  ['姓名', '照片', '备注'],
  ['陈岚', null, '老员工'],
  ['周宁', null, null],
  ['林书', null, '新'],
];

async function file(rows: Parameters<typeof rowsOf>[0], shown: Shown): Promise<string> {
  return scratch.file('a.xlsx', await picturedWorkbook({ sheets: [{ rows: rowsOf(rows) }] }, shown));
}

async function analysed(path: string, options: Partial<AnalyseOptions> = {}) {
  const result = await analyseWorkbook(path, { fileName: 'a.xlsx', ...options });
  if (!result.ok) throw new Error(result.error.code);
  const [sheet] = result.value.sheets;
  if (!sheet?.table) throw new Error('no table');
  return { ...sheet, table: { ...sheet.table, columns: sheet.columns } };
}

/** Pictures of each record, by the name of their column. */
async function picturesIn(path: string): Promise<string[]> {
  const { table } = await analysed(path);
  const workbook = await opened(path, { fileName: 'a.xlsx' });
  const found: string[] = [];
  for await (const rows of tableRows(workbook, 0, table))
    for (const { index, pictures } of rows)
      for (const [column, parts] of pictures ?? []) found.push(`${index} ${table.columns[column]?.name} ${parts}`);
  await workbook.close();
  return found;
}

describe('pictures of a sheet', () => {
  test('over cells belong to the row and column in which they begin, several to one cell too', async () => {
    const path = await file(people, {
      over: [
        { row: 1, column: 1, media: 'a.png' },
        { row: 2, column: 1, media: 'b.png' },
        { row: 2, column: 1, media: 'a.png' },
      ],
      media,
    });

    const { columns } = await analysed(path);

    expect(columns.map(({ name, guess, pictures }) => [name, guess.type, pictures])).toEqual([
      ['姓名', 'text', undefined],
      ['照片', 'image', 2],
      ['备注', 'text', undefined],
    ]);
    expect(columns[1]?.blanks).toBe(1);
    expect(await picturesIn(path)).toEqual(['2 照片 xl/media/a.png', '3 照片 xl/media/b.png,xl/media/a.png']);
  });

  test('in cells of WPS are found by the name in the formula, which is no value', async () => {
    const rows = people.map((cells, at) => [
      cells[0] ?? null,
      at === 0 ? '照片' : shownBy(`ID_${at}`),
      cells[2] ?? null,
    ]);
    const path = await file(rows, { named: { ID_1: 'a.png', ID_3: 'b.png' }, media });

    const { columns, preview } = await analysed(path);

    expect(columns[1]).toMatchObject({ guess: { type: 'image' }, pictures: 2, blanks: 1, samples: [] });
    expect(preview[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'blank', 'text']);
    expect(await picturesIn(path)).toEqual(['2 照片 xl/media/a.png', '4 照片 xl/media/b.png']);
  });

  test('placed in cells by Excel are found through its rich values, and are no errors', async () => {
    const rich = (at: number) => `<c r="B${at + 1}" t="e" vm="${at}"><v>#VALUE!</v></c>`;
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = `<row r="1">${text('A1', '姓名')}${text('B1', '照片')}</row>${[1, 2]
      .map((at) => `<row r="${at + 1}">${text(`A${at + 1}`, `人${at}`)}${rich(at)}</row>`)
      .join('')}`;
    const path = scratch.file(
      'a.xlsx',
      await placedWorkbook({ sheets: [{ rows }] }, { placed: ['b.png', 'a.png'], media }),
    );

    const { columns } = await analysed(path);

    expect(columns[1]).toMatchObject({ guess: { type: 'image' }, pictures: 2, blanks: 0 });
    expect(await picturesIn(path)).toEqual(['2 照片 xl/media/b.png', '3 照片 xl/media/a.png']);
  });

  test('over values, and without a header, make no column of pictures', async () => {
    const { columns } = await analysed(
      await file(people, {
        over: [
          { row: 1, column: 0, media: 'a.png' },
          { row: 1, column: 7, media: 'a.png' },
        ],
        media,
      }),
    );

    expect(columns.map(({ name, guess }) => [name, guess.type])).toEqual([
      ['姓名', 'text'],
      ['照片', 'text'],
      ['备注', 'text'],
    ]);
  });

  test('are given with their bytes, and none that is larger than a picture may be', async () => {
    const huge = Buffer.alloc(limits.picture + 1);
    const path = await file(people, {
      over: [
        { row: 1, column: 1, media: 'a.png' },
        { row: 2, column: 1, media: 'huge.png' },
      ],
      media: { ...media, 'huge.png': huge },
    });
    const workbook = await opened(path, { fileName: 'a.xlsx' });

    const { name, size, content } = workbook.picture('xl/media/a.png');
    expect([name, size, await buffer(content)]).toEqual(['a.png', pixel(0).length, pixel(0)]);
    expect(() => workbook.picture('xl/media/huge.png')).toThrow('50 MB');
    expect(() => workbook.picture('xl/media/none.png')).toThrow('missing');
    await workbook.close();
  });

  test('that are more than a sheet may have are refused in words', async () => {
    const over = Array.from({ length: limits.pictures + 1 }, (_, row) => ({ row, column: 1, media: 'a.png' }));
    const path = await file(people, { over, media });

    expect(await analyseWorkbook(path, { fileName: 'a.xlsx' })).toMatchObject({
      ok: false,
      error: { code: 'too_large', message: { zh: expect.stringContaining('图片超过上限 20,000') } },
    });
  });

  test('whose drawing is damaged are left out, and the values stay', async () => {
    const path = await file(people, { over: [{ row: 1, column: 1, media: 'gone.png' }], media });

    expect((await analysed(path)).rows).toBe(3);
    expect(await picturesIn(path)).toEqual([]);
  });
});
