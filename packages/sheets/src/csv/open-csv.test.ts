import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { opened, rowsIn, shownIn } from '../specimens/read.ts';
import { scratchFolder } from '../specimens/scratch.ts';

const scratch = scratchFolder();
const chinese = '客户名称,城市,备注\n华东精密机械有限公司,杭州,老客户\n远航包装材料厂,宁波,下周回访\n';
const german = 'Kunde,Ort\rJürgen Häberlin,Köln\rRenée Französisch,Zürich\r';

describe('a text file', () => {
  test.each([
    ['utf-8', Buffer.from(chinese)],
    ['utf-8', Buffer.from(`\ufeff${chinese}`)],
    ['gb18030', iconv.encode(chinese, 'gb18030')],
    ['big5', iconv.encode('客戶名稱,城市\n華東精密機械,臺北\n遠航包裝材料,高雄市\n', 'big5')],
    ['utf-16le', iconv.encode(chinese, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(chinese, 'utf-16be', { addBOM: true })],
    ['macintosh', iconv.encode(german, 'macroman')],
    ['windows-1252', iconv.encode(german, 'windows-1252')],
  ])('in %s is read in it', async (encoding, bytes) => {
    const workbook = await opened(scratch.file('a.csv', bytes));
    const [header] = await rowsIn(workbook);

    expect(workbook.encoding).toBe(encoding);
    expect(workbook.encodings?.[0]?.preview.join('')).not.toContain('\ufffd');
    expect(header?.cells[0]).toMatchObject({ text: expect.stringMatching(/^(客户名称|客戶名稱|Kunde)$/) });
  });

  test('is read in the encoding a person chose', async () => {
    const path = scratch.file('a.csv', iconv.encode(german, 'macroman'));

    expect((await shownIn(path, 0, { encoding: 'windows-1252' }))[1]?.[0]).not.toContain('ü');
    expect((await shownIn(path, 0, { encoding: 'macintosh' }))[1]?.[0]).toBe('text Jürgen Häberlin');
  });

  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b;c\n1,5;2,5;x\n2,5;3;y\n'],
    ['\t', 'a\tb\n1,2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [',', 'one column\nonly\n'],
  ])('with the delimiter %j is cut by it', async (delimiter, text) => {
    expect((await opened(scratch.file('a.csv', text))).delimiter).toBe(delimiter);
  });

  test('counts blank lines among its rows, so that row numbers are those of the file', async () => {
    const rows = await rowsIn(await opened(scratch.file('a.csv', 'a\n\nb\n')));

    expect(rows.map(({ index }) => index)).toEqual([1, 3]);
  });
});
