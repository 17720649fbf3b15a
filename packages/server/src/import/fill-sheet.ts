import type { PublishedForm } from '@mortise/core';
import { batchesOf, type RowBatch } from './batches.ts';
import type { ImportRun } from './import-run.ts';
import { learnTitles, readColumns } from './read-columns.ts';
import type { ReadTable } from './read-table.ts';
import type { OrderedSheet } from './sheet-order.ts';
import { prepareRows, recordIdIn, writeRows } from './write-rows.ts';

/**
 * Makes records of the rows of a sheet. While one batch is written the next is read. Rows that were decided before a
 * crash are passed over.
 */
export async function fillSheet(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form) return;
  run.tally.begin(sheet.sheet, table.name, form.id);
  const decided = run.tally.made.rows[sheet.sheet] ?? 0;
  const planned = sheet.columns.filter((column) => !later.includes(column));
  const columns = readColumns(run, planned, form, table);
  const idOf = recordIdIn(run, sheet.sheet);

  const write = async (rows: ReturnType<typeof prepareRows>, { end }: RowBatch) => {
    const { created, decision } = await writeRows(run, form, columns, rows);
    for (const row of created) run.keys.note(sheet.sheet, row, idOf(row));
    run.tally.decide(sheet.sheet, decision, end);
    await run.checkpoint();
  };

  let writing = Promise.resolve();
  try {
    for await (const batch of batchesOf(run.workbook, sheet, table)) {
      if (batch.end <= decided) {
        await noteAgain(run, sheet.sheet, form, batch);
        continue;
      }
      await learnTitles(run, columns, batch);
      const rows = prepareRows(columns, batch.rows, run.plan.onProblem, idOf);
      await writing;
      writing = write(rows, batch);
      // Heard of by the next `await`, which may come after the rejection.
      writing.catch(() => {});
    }
    await writing;
  } finally {
    // What follows a failure must not run beside a write.
    await writing.catch(() => {});
  }
}

/** Learns the keys of records that were made before a crash. */
async function noteAgain(run: ImportRun, sheet: number, form: PublishedForm, { rows }: RowBatch): Promise<void> {
  if (!run.keys.wants(sheet)) return;
  const idOf = recordIdIn(run, sheet);
  const titles = await run.ports.reader.titles(run.actor, form, rows.map(idOf));
  for (const row of rows) if (idOf(row) in titles) run.keys.note(sheet, row, idOf(row));
}
