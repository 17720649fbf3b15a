import { describe, expect, test } from 'vitest';
import { rowsOf, type WorkbookSpecimen, workbookOf } from '../specimens/package.ts';
import { opened, rowsIn, shownIn } from '../specimens/read.ts';
import { scratchFolder } from '../specimens/scratch.ts';

const scratch = scratchFolder();
const written = async (specimen: WorkbookSpecimen): Promise<string> =>
  scratch.file('a.xlsx', await workbookOf(specimen));
const cells = async (rows: string, rest: Partial<WorkbookSpecimen> = {}): Promise<string[][]> =>
  shownIn(await written({ sheets: [{ rows }], ...rest }));

describe('a cell', () => {
  const formats = ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '[Red]0', '0.00%', '[h]:mm', 'h:mm'];

  test.each([
    ['<c r="A1"><v>12.550000000000001</v></c>', 'number 12.55'],
    ['<c r="A1" t="n"><v>-3</v></c>', 'number -3'],
    ['<c r="A1" t="str"><f>A2</f><v>shown</v></c>', 'text shown'],
    ['<c r="A1" t="b"><v>1</v></c>', 'boolean TRUE'],
    ['<c r="A1" t="b"><f>1=2</f><v>0</v></c>', 'boolean FALSE'],
    ['<c r="A1"><f>1-1</f><v>0</v></c>', 'number 0'],
    ['<c r="A1" t="e"><v>#N/A</v></c>', 'error #N/A'],
    ['<c r="A1" t="inlineStr"><is><t>in line</t></is></c>', 'text in line'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', 'text a < b'],
    ['<c r="A1" t="s"><v>0</v></c>', 'text 共享'],
    ['<c r="A1" t="s"><v>1</v></c>', 'text 富文本'],
    ['<c r="A1" t="s"><v>2</v></c>', 'text 課'],
    ['<c r="A1" t="s"><v>3</v></c>', 'text one\ntwo'],
    ['<c r="A1" t="s"><v>4</v></c>', 'text _x000D_'],
    ['<c r="A1" s="1"><v>45356</v></c>', 'date 2024-03-05'],
    ['<c r="A1" s="2"><v>45356.409722222219</v></c>', 'moment 2024-03-05 09:50:00'],
    ['<c r="A1" s="3"><v>0</v></c>', 'number 0'],
    ['<c r="A1" s="4"><v>0.125</v></c>', 'number 0.125'],
    ['<c r="A1" s="5"><v>10.5</v></c>', 'time 252:00:00'],
    ['<c r="A1" s="6"><v>0.5</v></c>', 'time 12:00:00'],
    ['<c r="A1" s="1" t="d"><v>2018-04-27T00:00:00</v></c>', 'date 2018-04-27'],
    ['<c r="A1" t="d"><v>2021-01-01T10:10:10Z</v></c>', 'moment 2021-01-01 10:10:10'],
    ['<c r="A1" t="d"><v>10:10:10</v></c>', 'time 10:10:10'],
    ['<c r="A1" s="1" t="s"><v>0</v></c>', 'text 共享'],
  ])('written %s reads as %s', async (xml, expected) => {
    const strings =
      '<si><t>共享</t></si><si><t>富</t><r><rPr><b/></rPr><t>文</t></r><r><t>本</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si><si><t>one_x000D_\ntwo</t></si><si><t>_x005F_x000D_</t></si>';

    expect(await cells(`<row r="1">${xml}</row>`, { strings, formats })).toEqual([[expected]]);
  });

  test.each([
    '<c r="A1"/>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><f>A2+A3</f></c>',
    '<c r="A1" t="inlineStr"><is><t></t></is></c>',
    '<c r="A1" t="str"><v></v></c>',
  ])('without a value is blank: %s', async (xml) => {
    expect(await cells(`<row r="1">${xml}<c r="B1"><v>1</v></c></row>`)).toEqual([['', 'number 1']]);
  });

  test('keeps its spaces and its 32,767 characters', async () => {
    const long = '长'.repeat(32_767);

    expect(await cells(rowsOf([[' a ', long]]))).toEqual([['text a', `text ${long}`]]);
  });

  test('without a reference stands after the one before it', async () => {
    expect(
      await cells('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
    ).toEqual([['number 1', '', '', 'number 2', 'number 3'], ['number 4']]);
  });
});

describe('a workbook', () => {
  test.each(['1', 'true'])('with date1904="%s" counts its days from 1904', async (date1904) => {
    const rows = '<row r="1"><c r="A1" s="1"><v>42735</v></c></row>';

    expect(await cells(rows, { date1904, formats: ['yyyy-mm-dd'] })).toEqual([['date 2021-01-01']]);
  });

  test('in strict form, or with a prefix on every tag, reads like any other', async () => {
    const rows = rowsOf([['a', 1]]);

    expect(await cells(rows, { isStrict: true })).toEqual([['text a', 'number 1']]);
    expect(await cells(rows, { prefix: 'x' })).toEqual([['text a', 'number 1']]);
  });

  test('tells hidden sheets, rows and columns, charts, merges and filters', async () => {
    const workbook = await opened(
      await written({
        sheets: [
          {
            name: '明细',
            before: '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="2" hidden="1"/></cols>',
            rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000" s="0"/></row>',
            after: '<autoFilter ref="A1:B9"/><mergeCells><mergeCell ref="B2:D4"/></mergeCells>',
          },
          { name: '图', kind: 'chartsheet' },
          { name: '藏', state: 'hidden' },
          { name: '深藏', state: 'veryHidden' },
        ],
      }),
    );

    expect(workbook.sheets).toEqual([
      { name: '明细', hidden: false, kind: 'table' },
      { name: '图', hidden: false, kind: 'chart' },
      { name: '藏', hidden: true, kind: 'table' },
      { name: '深藏', hidden: 'very', kind: 'table' },
    ]);
    expect(await workbook.layout(0)).toEqual({
      merges: [{ top: 2, left: 1, bottom: 4, right: 3 }],
      hiddenColumns: [1],
      hasAutoFilter: true,
      tables: [],
    });
    expect(await rowsIn(workbook, 0)).toMatchObject([{ index: 1, hidden: true }]);
    expect(await rowsIn(workbook, 1)).toEqual([]);
    await workbook.close();
  });

  test('stops reading when the reader is told to', async () => {
    const workbook = await opened(await written({ sheets: [{ rows: rowsOf([[1], [2]]) }] }));
    const rows = workbook.rows(0, { signal: AbortSignal.abort() })[Symbol.asyncIterator]();

    await expect(rows.next()).rejects.toThrow(/abort/i);
    await workbook.close();
  });
});
