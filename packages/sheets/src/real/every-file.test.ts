import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseWorkbook } from '../analysis/analyse-workbook.ts';
import { openWorkbook } from '../open-workbook.ts';
import { tableRows } from '../table/table-rows.ts';
import { describeReal, realPath } from './real-data.ts';

describeReal('every real file', () => {
  test('is read to its end or refused in words, and an import gets the rows the analysis counted', async () => {
    const files = readdirSync(realPath(''), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(csv|xlsx?)$/.test(name),
    );
    const refused: string[] = [];
    for (const file of files) {
      const result = await analyseWorkbook(realPath(file), { fileName: file });
      if (!result.ok) {
        refused.push(file);
        continue;
      }
      expect(JSON.parse(JSON.stringify(result.value)), file).toEqual(result.value);
      const workbook = await openWorkbook(realPath(file), { fileName: file });
      if (!workbook.ok) throw new Error(file);
      for (const { sheet, table, columns, rows } of result.value.sheets) {
        if (table === undefined) continue;
        let counted = 0;
        for await (const batch of tableRows(workbook.value, sheet, { ...table, columns })) counted += batch.length;
        expect(counted, `${file} sheet ${sheet}`).toBe(rows);
      }
      await workbook.value.close();
    }

    expect(files.length).toBeGreaterThan(90);
    expect(refused.sort()).toEqual([
      'hostile/calamine-issue_385.xls',
      'hostile/calamine-pass_protected.xlsx',
      'hostile/calamine-too_small.xls',
      'hostile/exceljs-invalid-xml.xlsx',
      'hostile/exceljs-missing-bits.xlsx',
      'hostile/poi-poc-xmlbomb.xlsx',
    ]);
  }, 120_000);
});
