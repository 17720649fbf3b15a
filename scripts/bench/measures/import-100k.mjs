import { askOnce } from '../databases.mjs';
import { importFile } from '../product/import-file.mjs';
import { knowsMemory, peakMegabytes, processorSeconds } from '../product/memory.mjs';
import { atMost } from '../result.mjs';
import { largeWorkbook } from '../workbook/large.mjs';

/** A workbook of 100,000 rows and 20 columns, from upload to a list that can be opened, and the memory that took. */
export const importHundredThousand = {
  name: 'import-100k',
  async run({ fresh, benchDir, sizes, say }) {
    const file = await largeWorkbook(benchDir, sizes.importRows);
    const { api, processes, databaseUrl } = await fresh();
    const used = () => (knowsMemory ? processorSeconds(processes.worker) : 0);
    const before = used();
    const { seconds, sheets } = await importFile(api, file);
    const worked = used() - before;
    const merging = await untilMerged(databaseUrl);
    const created = sheets.reduce((sum, sheet) => sum + sheet.created, 0);
    if (created !== sizes.importRows) throw new Error(`${created} of ${sizes.importRows} rows were created.`);
    const { upload, analysis, filling, total } = seconds;
    const note = `upload ${upload.toFixed(1)} + analysis ${analysis.toFixed(1)} + filling ${filling.toFixed(1)}; worker's processor ${worked.toFixed(1)}; search index merged ${merging.toFixed(1)} later`;
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

/** Seconds until the search of the new form is as fast as that of any other. */
async function untilMerged(databaseUrl) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  while (seconds() < 300) {
    const { rows } = await askOnce(databaseUrl, `select count(*) from record_indexes where state <> 'ready'`);
    if (Number(rows[0].count) === 0) return seconds();
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('The search index was not merged within five minutes.');
}
