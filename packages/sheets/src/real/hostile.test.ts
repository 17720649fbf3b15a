import { expect, test } from 'vitest';
import { analyseWorkbook } from '../analysis/analyse-workbook.ts';
import { describeReal, realPath, sheetOf } from './real-data.ts';

describeReal('a hostile file', () => {
  test.each([
    ['calamine-pass_protected.xlsx', 'password_protected'],
    ['calamine-issue_385.xls', 'password_protected'],
    ['calamine-too_small.xls', 'not_a_spreadsheet'],
    ['exceljs-invalid-xml.xlsx', 'damaged'],
    ['exceljs-missing-bits.xlsx', 'damaged'],
    ['poi-poc-xmlbomb.xlsx', 'damaged'],
  ])('%s is refused as %s, in both languages', async (file, code) => {
    const result = await analyseWorkbook(realPath(`hostile/${file}`), { fileName: file });

    expect(result).toMatchObject({
      ok: false,
      error: { code, message: { zh: expect.stringMatching(/。/), en: expect.stringMatching(/\./) } },
    });
  });

  test('that states a million rows is read by the two it has', async () => {
    expect(await sheetOf('hostile/calamine-issue_174.xlsx')).toMatchObject({ rows: 1, columns: { length: 11 } });
  });
});
