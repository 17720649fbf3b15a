import { importFile } from '../product/import-file.mjs';
import { knowsMemory, peakMegabytes, processorSeconds } from '../product/memory.mjs';
import { atMost } from '../result.mjs';
import { largeWorkbook } from '../workbook/large.mjs';

/** A workbook of 100,000 rows and 20 columns, from upload to a list that can be opened, and the memory that took. */
export const importHundredThousand = {
  name: 'import-100k',
  async run({ fresh, benchDir, sizes, say }) {
    const file = await largeWorkbook(benchDir, sizes.importRows);
    const { api, processes } = await fresh();
    const used = () => (knowsMemory ? processorSeconds(processes.worker) : 0);
    const before = used();
    const { seconds, sheets } = await importFile(api, file);
    const worked = used() - before;
    const created = sheets.reduce((sum, sheet) => sum + sheet.created, 0);
    if (created !== sizes.importRows) throw new Error(`${created} of ${sizes.importRows} rows were created.`);
    const { upload, analysis, filling, total } = seconds;
    const note = `upload ${upload.toFixed(1)} + analysis ${analysis.toFixed(1)} + filling ${filling.toFixed(1)}; worker's processor ${worked.toFixed(1)}`;
    const time = atMost({ name: 'import-100k', value: total, unit: 's', limit: 25, note });
    if (!knowsMemory) {
      say('memory LEFT OUT: this system does not tell how much a process held (/proc)');
      return [time];
    }
    const peak = (name, pid) =>
      atMost({ name: `import-100k.${name}-memory`, value: peakMegabytes(pid), unit: 'MB', limit: 500, note: 'peak' });
    return [time, peak('worker', processes.worker), peak('web', processes.web)];
  },
};
