import { expect, test } from 'vitest';
import { opened, rowsIn, shown, shownIn } from '../specimens/read.ts';
import { columnCells } from './column-totals.ts';
import { analysed, describeReal, realPath, sheetOf } from './real-data.ts';

const tricky = (name: string): string => `tricky/${name}`;
const cellsOf = (name: string, sheet = 0): Promise<string[][]> => shownIn(realPath(tricky(name)), sheet);

/** `sheet: rows × columns` of the sheets that hold something. */
async function tables(name: string): Promise<string[]> {
  const { sheets } = await analysed(tricky(name));
  return sheets
    .filter(({ kind }) => kind === 'table')
    .map((sheet) => `${sheet.name}: ${sheet.rows} × ${sheet.columns.length}`);
}

async function names(name: string, sheet: number | string = 0): Promise<string[]> {
  return (await sheetOf(tricky(name), sheet)).columns.map((column) => column.name);
}

async function types(name: string, sheet: number | string = 0): Promise<string[]> {
  return (await sheetOf(tricky(name), sheet)).columns.map(({ guess }) => guess.type);
}

describeReal('a tricky workbook has the tables it should:', () => {
  test.each<[string, string[]]>([
    ['readxl-deaths.xlsx', ['arts: 10 × 6', 'other: 10 × 6']],
    ['readxl-deaths.xls', ['arts: 10 × 6', 'other: 10 × 6']],
    ['readxl-clippy.xlsx', ['list-column: 4 × 2', 'two-row-header: 1 × 4']],
    [
      'readxl-type-me.xlsx',
      ['logical_coercion: 10 × 2', 'numeric_coercion: 7 × 2', 'date_coercion: 7 × 2', 'text_coercion: 6 × 2'],
    ],
    ['readxl-blanks.xlsx', ['different_rows: 2 × 2', 'same_row_first: 1 × 2', 'same_row_middle: 2 × 2']],
    [
      'readxl-skipping.xlsx',
      ['two_blank_rows: 2 × 2', 'occupied_row_and_blank_row: 2 × 2', 'two_occupied_rows: 2 × 2'],
    ],
    ['readxl-geometry.xlsx', ['Sheet1: 3 × 3', 'warning_B6: 3 × 1', 'warning_AT6: 3 × 1', 'warning_AKE6: 3 × 1']],
    ['readxl-names-need-repair-xlsx.xlsx', ['Sheet1: 2 × 4']],
    ['readxl-unnamed-duplicated-columns.xlsx', ['Sheet1: 2 × 4']],
    ['readxl-empty-named-column.xlsx', ['Sheet1: 3 × 4']],
    ['readxl-empty-sheets.xlsx', ['header_only: 0 × 2']],
    ['readxl-style-only-cells.xlsx', ['Data: 3 × 4']],
    ['readxl-embedded-chartsheet.xlsx', ['iris: 150 × 5', 'mtcars: 32 × 11', 'chickwts: 71 × 2', 'quakes: 1000 × 5']],
    ['readxl-inlineStr.xlsx', ['Requirements: 1 × 7']],
    ['readxl-list_type.xlsx', ['Sheet1: 5 × 1']],
    ['readxl-whitespace-xlsx.xlsx', ['whitespace: 6 × 1', 'logical_and_NA: 2 × 1']],
    ['readxl-no-yes-col-names.xlsx', ['no-col-names: 0 × 2', 'yes-col-names: 1 × 2', 'empty-col-names: 0 × 2']],
    ['readxl-no-styles-or-sharedStrings-parts.xlsx', ['Sheet1: 11 × 3']],
    ['readxl-nonstandard-xml-ns-prefix.xlsx', ['Sheet1: 2 × 2']],
    ['readxl-utf8-sheet-names.xlsx', ['µ: 1 × 1', '∂: 1 × 1']],
    ['readxl-vietnamese-utf8.xlsx', ['Sheet1: 6 × 1']],
    ['readxl-65536-rows-xls.xls', ['Sheet1: 1 × 1']],
    ['readxl-biff5-label-records.xls', ['worksheet1: 14 × 4']],
    ['readxl-iris-google-doc.xlsx', ['iris: 150 × 5']],
    ['exceljs-test-issue-1669.xlsx', ['Sheet1: 5 × 2', 'Sheet2: 5 × 2']],
    ['exceljs-many-columns.xlsx', ['Sheet1: 1 × 20']],
    ['exceljs-test-issue-771.xlsx', []],
    ['exceljs-test-issue-991.csv', ['exceljs-test-issue-991: 5 × 1']],
    ['exceljs-test-pr-1220.xlsx', ['KA lijst: 340 × 25']],
    ['calamine-any_sheets.xlsx', ['Visible: 3 × 2']],
    ['calamine-any_sheets.xls', ['Visible: 3 × 2']],
    ['calamine-header-row.xlsx', ['Sheet1: 1 × 4']],
    ['calamine-temperature-in-middle.xlsx', ['Sheet1: 2 × 2']],
    ['calamine-no-header.xlsx', ['Feuille 1: 2 × 2']],
    ['calamine-empty_shared_string_value.xlsx', ['Sheet1: 2 × 3']],
    ['calamine-strict_iso_paths.xlsx', ['ml_out: 75 × 18']],
    ['calamine-table-multiple.xlsx', ['Sheet1: 4 × 3', 'Sheet2: 4 × 2', 'Sheet3: 4 × 2']],
  ])('%s', async (name, expected) => {
    expect(await tables(name)).toEqual(expected);
  });

  test('headers, titles and notes where they are', async () => {
    expect((await sheetOf(tricky('readxl-deaths.xls'), 'arts')).table).toMatchObject({
      headerRows: [5],
      lastDataRow: 15,
      footerRows: [16, 17, 18, 19],
    });
    expect(await names('readxl-deaths.xls')).toEqual([
      'Name',
      'Profession',
      'Age',
      'Has kids',
      'Date of birth',
      'Date of death',
    ]);
    expect((await types('readxl-deaths.xlsx')).slice(2)).toEqual(['number', 'switch', 'datetime', 'datetime']);
    expect((await sheetOf(tricky('readxl-clippy.xlsx'), 'two-row-header')).table?.headerRows).toEqual([1, 2]);
    expect((await sheetOf(tricky('calamine-header-row.xlsx'))).table?.headerRows).toEqual([9]);
    expect((await sheetOf(tricky('readxl-biff5-label-records.xls'))).table?.headerRows).toEqual([3]);
    expect(await names('readxl-names-need-repair-xlsx.xlsx')).toEqual(['a b', 'a b2', '列 3', 'c%&$']);
    expect((await sheetOf(tricky('calamine-no-header.xlsx'))).table).toMatchObject({
      headerRows: [],
      warnings: [{ code: 'no_header' }],
    });
    expect((await sheetOf(tricky('calamine-table-multiple.xlsx'), 'Sheet3')).table?.warnings).toMatchObject([
      { code: 'second_table' },
    ]);
    expect((await sheetOf(tricky('readxl-inlineStr.xlsx'))).table?.droppedColumns).toEqual([2]);
    expect((await sheetOf(tricky('exceljs-hidden-google-sheets.xlsx'))).hiddenRows).toBe(1);
    expect((await sheetOf(tricky('exceljs-hidden-google-sheets.xlsx'))).columns[1]?.isHidden).toBe(true);
  });

  test('hidden sheets known as hidden, chart sheets not taken for tables', async () => {
    const sheets = async (name: string) =>
      (await analysed(tricky(name))).sheets.map(({ hidden, kind }) => `${kind} ${hidden}`);

    expect(await sheets('calamine-any_sheets.xlsx')).toEqual([
      'table false',
      'empty true',
      'empty very',
      'chart false',
    ]);
    expect(await sheets('calamine-any_sheets.xls')).toEqual(['table false', 'empty true', 'empty very', 'chart false']);
    expect((await sheets('exceljs-test-pr-728.xlsx'))[1]).toBe('table true');
  });
});

describeReal('a tricky cell reads as what it shows:', () => {
  test.each<[string, number, string[][]]>([
    ['calamine-date_1904.xlsx', 0, [['date 2021-01-01'], ['date 2021-01-02'], ['time 255:10:10']]],
    ['calamine-date_iso.xlsx', 0, [['date 2021-01-01'], ['moment 2021-01-01 10:10:10'], ['time 10:10:10']]],
    ['calamine-date_quoted_format.xlsx', 0, Array.from({ length: 4 }, () => ['date 2021-01-01'])],
    [
      'calamine-errors.xlsx',
      0,
      ['#DIV/0!', '#NAME?', '#VALUE!', '#NULL!', '#REF!', '#NUM!', '#N/A'].map((code) => [`error ${code}`]),
    ],
    ['calamine-rph.xlsx', 0, [['text 課きく　毛こ']]],
    ['calamine-encoded_entities.xlsx', 0, [['text &'], ['text ']]],
    ['calamine-xls_wrong_decimals.xls', 0, [['number 0.525625']]],
    [
      'calamine-inlineStr_cdata.xlsx',
      0,
      [
        ['text Hello CDATA', 'text World'],
        ['text 12345', 'text NormalText'],
      ],
    ],
    [
      'calamine-empty_shared_string_value.xlsx',
      0,
      [
        ['text Name', 'text City', 'text Status'],
        ['text Alice', '', 'text Active'],
        ['', 'text Berlin'],
      ],
    ],
    ['exceljs-1904.xlsx', 0, [['', 'date 1904-01-01']]],
    ['exceljs-shared_string_with_escape.xlsx', 0, [['text _x000D_']]],
    ['readxl-color-date-xlsx.xlsx', 0, Array.from({ length: 8 }, () => ['number 0'])],
    [
      'readxl-nonstandard-xml-ns-prefix.xlsx',
      0,
      [
        ['text a', 'text b'],
        ['number 1', 'number 3'],
        ['number 2', 'number 4'],
      ],
    ],
  ])('%s', async (name, sheet, expected) => {
    const rows = await cellsOf(name, sheet);

    expect(
      rows
        .slice(0, expected.length)
        .map((row) => row.slice(0, (expected[0] as string[]).length === 1 && row.length > 1 ? 1 : undefined)),
    ).toEqual(expected);
  });

  test('dates near 1900 and times near a full minute show as Excel shows them beside them', async () => {
    const leap = (await cellsOf('readxl-dates-leap-year-1900-xlsx.xlsx')).slice(1);
    const rounded = (await cellsOf('readxl-datetime-rounding.xlsx')).slice(1);

    for (const [cell = '', beside = ''] of [...leap, ...rounded]) {
      expect(cell.replace(/^\w+ /, '')).toBe(beside.replace(/^text /, ''));
    }
    expect(rounded[1]?.[0]).toBe('moment 2016-03-23 09:50:00');
    expect(leap.map(([cell]) => cell).filter((cell) => cell?.startsWith('text'))).toHaveLength(1);
  });

  test('all of five formats give one day', async () => {
    for (const name of ['readxl-dates-1904.xls', 'readxl-dates-1900-LibreOffice.xlsx']) {
      const [row = []] = await cellsOf(name);

      expect(row.map((cell) => cell.slice(cell.indexOf(' ') + 1, cell.indexOf(' ') + 11))).toEqual(
        Array(5).fill('2000-01-01'),
      );
    }
    expect((await cellsOf('readxl-texty-dates-xlsx.xlsx')).slice(1)).toEqual([
      ['moment 1985-03-11 13:00:00'],
      ['moment 1985-03-11 13:23:32'],
    ]);
  });

  test('formulas give what they last showed, 0 and FALSE included, and nothing where nothing is stored', async () => {
    const smorgasbord = Object.fromEntries(
      (await cellsOf('readxl-types.xlsx', 2)).map(([label, value]) => [label, value]),
    );

    expect(smorgasbord['text boolean formula false']).toBe('boolean FALSE');
    expect(smorgasbord['text integer']).toBe('number 0');
    expect((await cellsOf('readxl-missing-v-node-xlsx.xlsx'))[1]).toEqual(['number 1', 'number 2']);
    expect((await cellsOf('readxl-deaths.xlsx'))[5]?.[2]).toBe('number 69');
  });

  test('texts keep runs, breaks, spaces and digits', async () => {
    const rich = await cellsOf('readxl-richtext-coloured.xlsx');
    const breaks = await rowsIn(await opened(realPath(tricky('readxl-new_line_errors.xlsx'))));
    const spaces = await rowsIn(await opened(realPath(tricky('exceljs-test-pr-567.xlsx'))));
    const big = await columnCells(tricky('readxl-big-texty-numbers-xlsx.xlsx'), 0, 'number');

    expect(rich[0]).toEqual(Array(4).fill('text abcd'));
    expect(rich[1]?.[0]).toBe('text tvalrval1rval2');
    expect(rich[1]?.slice(1)).toEqual(Array(3).fill('text rval1rval2'));
    expect(breaks[1]?.cells[0]).toMatchObject({ text: expect.stringMatching(/^[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*$/) });
    expect(breaks[2]?.cells[0]).toMatchObject({ text: expect.stringContaining('_x000D_') });
    expect(spaces[0]?.cells).toEqual([' leading', 'trailing ', ' both '].map((text) => ({ kind: 'text', text })));
    expect(big.map(shown).filter((cell) => cell.startsWith('number'))).toEqual(
      expect.arrayContaining(['number 2147483648', 'number -2147483649']),
    );
  });

  test('merged ranges are told, their value in the first cell', async () => {
    const merged = await opened(realPath(tricky('calamine-merge_cells.xlsx')));
    const old = await opened(realPath(tricky('calamine-merged_range.xls')));

    expect(await merged.merges(0)).toHaveLength(3);
    expect([(await old.merges(0)).length, (await old.merges(1)).length]).toEqual([9, 6]);
    expect((await cellsOf('calamine-hyperlinks.xlsx')).length).toBeGreaterThan(0);
    expect((await cellsOf('exceljs-gold.xlsx')).flat()).toContain('text exceljs');
  });
});

describeReal('a tricky column gets the right type:', () => {
  test.each<[string, number | string, string[]]>([
    ['readxl-iris-google-doc.xlsx', 0, ['number', 'number', 'number', 'number', 'select']],
    ['readxl-types.xlsx', 'guess_me', ['text', 'switch', 'datetime', 'number', 'text']],
    ['readxl-list_type.xlsx', 0, ['text']],
    ['readxl-currency-formats-xlsx.xlsx', 0, ['text', 'currency', 'currency', 'number']],
    ['readxl-biff5-label-records.xls', 0, ['datetime', 'time', 'number', 'number']],
    ['readxl-empty-named-column.xlsx', 0, ['number', 'text', 'text', 'number']],
  ])('%s', async (name, sheet, expected) => {
    expect(await types(name, sheet)).toEqual(expected);
  });

  test('numbers written as text are numbers, texts among numbers make text', async () => {
    const lijst = await sheetOf(tricky('exceljs-test-pr-1220.xlsx'), 'KA lijst');

    expect(lijst.columns.find(({ name }) => name === 'TotalFiberLength')?.guess).toMatchObject({
      type: 'number',
      settings: { decimals: 2 },
    });
    expect((await types('calamine-strict_iso_paths.xlsx')).slice(0, 3)).toEqual(['text', 'number', 'number']);
    expect((await sheetOf(tricky('readxl-biff5-label-records.xls'))).columns[2]?.guess.problems).toBe(1);
  });
});
