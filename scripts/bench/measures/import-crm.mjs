import { importFile } from '../product/import-file.mjs';
import { atMost } from '../result.mjs';
import { crmWorkbook } from '../workbook/crm.mjs';

const rowsOfAll = 8_927;

/** Four linked sheets, from upload to lists that can be opened. */
export const importCrm = {
  name: 'import-crm',
  async run({ fresh, root, benchDir, say }) {
    const { file, isReal } = await crmWorkbook(root, benchDir);
    if (!isReal) say('crm-sales.xlsx is NOT HERE: a workbook of the same shape takes its place');
    const { api } = await fresh();
    const { seconds, sheets } = await importFile(api, file);
    const created = sheets.reduce((sum, sheet) => sum + sheet.created, 0);
    if (sheets.length !== 4 || created !== rowsOfAll) throw new Error(`${sheets.length} sheets, ${created} rows.`);
    const note = `${isReal ? 'the real workbook' : 'a workbook of its shape'}; analysis ${seconds.analysis.toFixed(1)} + filling ${seconds.filling.toFixed(1)}`;
    return [atMost({ name: 'import-crm', value: seconds.total, unit: 's', limit: 5, note })];
  },
};
