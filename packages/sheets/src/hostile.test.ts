import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { analyseWorkbook } from './analysis/analyse-workbook.ts';
import { rowsOf, workbookOf, workbookParts, zipOf } from './specimens/package.ts';
import { scratchFolder } from './specimens/scratch.ts';

const scratch = scratchFolder();
const honest = {
  sheets: [
    {
      rows: rowsOf([
        ['name', 'n'],
        ['a', 1],
      ]),
    },
  ],
};
const parts = workbookParts(honest);
const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';

async function codeOf(name: string, content: Buffer | string): Promise<string> {
  const result = await analyseWorkbook(scratch.file(name, content), { fileName: name });
  return result.ok ? 'read' : result.error.code;
}

const oleStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('a bad file is refused in words', () => {
  test.each<[string, string, string, () => Promise<Buffer> | Buffer]>([
    ['an empty file', 'a.xlsx', 'empty', () => Buffer.alloc(0)],
    ['blanks named .csv', 'a.csv', 'empty', () => Buffer.from(' \n\n')],
    ['text named .xlsx', 'a.xlsx', 'not_a_spreadsheet', () => Buffer.from('hello')],
    ['text named .xls', 'a.xls', 'not_a_spreadsheet', () => Buffer.from('a,b\n1,2\n')],
    ['a web page named .csv', 'a.csv', 'not_a_spreadsheet', () => Buffer.from('<html><table></table></html>')],
    ['a picture named .csv', 'a.csv', 'not_a_spreadsheet', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['a zip of something else', 'a.xlsx', 'not_a_spreadsheet', () => zipOf({ 'readme.txt': 'hello' })],
    ['a document', 'a.xlsx', 'not_a_spreadsheet', () => zipOf({ 'word/document.xml': '<a/>' })],
    ['a workbook with macros', 'a.xlsx', 'macros', () => zipOf({ ...parts, 'xl/vbaProject.bin': 'x' })],
    ['a workbook named .xlsm', 'a.xlsm', 'macros', () => zipOf(parts)],
    ['a binary workbook', 'a.xlsb', 'unsupported_format', () => zipOf({ 'xl/workbook.bin': 'x' })],
    ['an OpenDocument table', 'a.ods', 'unsupported_format', () => zipOf({ mimetype: 'x', 'content.xml': '<a/>' })],
    [
      'an encrypted workbook',
      'a.xlsx',
      'password_protected',
      () => Buffer.concat([oleStart, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a broken .xls', 'a.xls', 'damaged', () => Buffer.concat([oleStart, Buffer.alloc(600)])],
    ['half an archive', 'a.xlsx', 'damaged', async () => (await zipOf(parts)).subarray(0, 900)],
    ['a package without its workbook', 'a.xlsx', 'damaged', () => without('xl/workbook.xml')],
    ['a workbook without its sheet', 'a.xlsx', 'damaged', () => without('xl/worksheets/sheet1.xml')],
    ['half a sheet', 'a.xlsx', 'damaged', () => withSheet(sheet.slice(0, -30))],
    ['rows out of order', 'a.xlsx', 'damaged', () => rows('<row r="2"/><row r="1"/>')],
    [
      'a shared string that is missing',
      'a.xlsx',
      'damaged',
      () => rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    ],
    ['a column past XFD', 'a.xlsx', 'damaged', () => rows('<row r="1"><c r="XFE1"><v>7</v></c></row>')],
    ['a row past the last', 'a.xlsx', 'too_large', () => rows('<row r="1048577"><c><v>7</v></c></row>')],
    [
      'entities that grow',
      'a.xlsx',
      'damaged',
      () => withSheet(`<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${sheet.replace('name', '&c;')}`),
    ],
    [
      'entities in the workbook part',
      'a.xlsx',
      'damaged',
      () => zipOf({ ...parts, 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${parts['xl/workbook.xml']}` }),
    ],
    ['a package that states 3 GB', 'a.xlsx', 'too_large', async () => stating(await zipOf(parts), 3 * 2 ** 30)],
    ['a part larger than it states', 'a.xlsx', 'damaged', async () => stating(await zipOf(parts), 5)],
    ['a part smaller than it states', 'a.xlsx', 'damaged', async () => stating(await zipOf(parts), 9_999)],
    [
      'a name that climbs out of the archive',
      'a.xlsx',
      'damaged',
      async () => climbing(await zipOf({ ...parts, 'xl/aa/evil': 'x' })),
    ],
  ])('%s', async (_, name, code, make) => {
    expect(await codeOf(name, await make())).toBe(code);
  });
});

describe('an odd but honest file is read', () => {
  test('with 5,000 sheets: the first hundred, the others counted', async () => {
    const sheets = Array.from({ length: 5_000 }, () => ({ rows: '' }));
    const path = scratch.file('a.xlsx', await workbookOf({ sheets }));

    expect(await analyseWorkbook(path, { fileName: 'a.xlsx' })).toMatchObject({
      ok: true,
      value: { unreadSheets: 4_900 },
    });
  });

  test('with 16,384 columns: the first thousand, with a warning', async () => {
    const names = Array.from({ length: 16_384 }, (_, i) => `c${i}`);
    const path = scratch.file(
      'a.xlsx',
      await workbookOf({ sheets: [{ rows: rowsOf([names, names.map((_, i) => i)]) }] }),
    );
    const result = await analyseWorkbook(path, { fileName: 'a.xlsx' });

    expect(result).toMatchObject({ ok: true, value: { sheets: [{ rows: 1 }] } });
    const [first] = result.ok ? result.value.sheets : [];
    expect(first?.columns).toHaveLength(1_000);
    expect(first?.table?.warnings.map(({ code }) => code)).toContain('too_many_columns');
  });

  test('compressed more than a hundredfold', async () => {
    const rows = '<row><c t="inlineStr"><is><t>同一个值</t></is></c></row>'.repeat(50_000);
    const bytes = await workbookOf({ sheets: [{ rows }] });

    expect(rows.length / bytes.length).toBeGreaterThan(100);
    expect(await codeOf('a.xlsx', bytes)).toBe('read');
  });

  test('with 50,000 merged cells', async () => {
    const merges = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i * 2 + 3}:A${i * 2 + 4}"/>`).join('');
    const after = `<mergeCells>${merges}</mergeCells>`;
    const bytes = await workbookOf({
      sheets: [
        {
          rows: rowsOf([
            ['name', 'n'],
            ['a', 1],
            ['b', 2],
            [null, 3],
          ]),
          after,
        },
      ],
    });
    const result = await analyseWorkbook(scratch.file('a.xlsx', bytes), { fileName: 'a.xlsx' });

    expect(result).toMatchObject({ ok: true, value: { sheets: [{ rows: 3, columns: [{ blanks: 0 }, {}] }] } });
  });
});

function without(path: string): Promise<Buffer> {
  const { [path]: _, ...others } = parts;
  return zipOf(others);
}

const withSheet = (xml: string): Promise<Buffer> => zipOf({ ...parts, 'xl/worksheets/sheet1.xml': xml });
const rows = (xml: string): Promise<Buffer> => workbookOf({ sheets: [{ rows: xml }], strings: '<si><t>a</t></si>' });

/** The same archive whose directory states another unpacked size for the sheet. */
function stating(archive: Buffer, size: number): Buffer {
  const bent = Buffer.from(archive);
  const name = bent.lastIndexOf('xl/worksheets/sheet1.xml');
  bent.writeUInt32LE(size, name - 46 + 24);
  return bent;
}

const climbing = (archive: Buffer): Buffer =>
  Buffer.from(archive.toString('latin1').replaceAll('xl/aa/evil', '../../evil'), 'latin1');
