import { fieldsOf, type PublishedForm } from '@mortise/core';
import { batchesOf, type RowBatch } from './batches.ts';
import type { ImportRun } from './import-run.ts';
import { Overlap } from './overlap.ts';
import { learnTitles, readColumns } from './read-columns.ts';
import type { ReadTable } from './read-table.ts';
import type { OrderedSheet } from './sheet-order.ts';
import { prepareRows, recordIdIn, type WrittenRows, writeRows } from './write-rows.ts';

/** While the database works on one batch, the next is sent there and the one after it read. */
const writesAtOnce = 2;

/** Makes records of the rows of a sheet. Rows that were decided before a crash are passed over. */
export async function fillSheet(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form) return;
  run.tally.begin(sheet.sheet, table.name, form.id);
  const decided = run.tally.made.rows[sheet.sheet] ?? 0;
  const planned = sheet.columns.filter((column) => !later.includes(column));
  const columns = readColumns(run, planned, form, table);
  const idOf = recordIdIn(run, sheet.sheet);

  const settle = async ({ created, decision }: WrittenRows, { end }: RowBatch) => {
    for (const row of created) run.keys.note(sheet.sheet, row, idOf(row));
    run.tally.decide(sheet.sheet, decision, end);
    await run.checkpoint();
  };

  const writes = new Overlap(needsOrder(run, form) ? 1 : writesAtOnce);
  try {
    for await (const batch of batchesOf(run.workbook, sheet, table)) {
      if (batch.end <= decided) {
        await noteAgain(run, sheet.sheet, form, batch);
        continue;
      }
      await learnTitles(run, columns, batch);
      const rows = prepareRows(columns, batch.rows, run.plan.onProblem, idOf);
      await writes.add(
        () => writeRows(run, form, columns, rows),
        (written) => settle(written, batch),
      );
    }
    await writes.end();
  } finally {
    // What follows a failure must not run beside a write.
    await writes.quiet();
  }
}

/** The first row with a unique value keeps it, and numbers follow the rows: batches must come one after the other. */
const needsOrder = ({ ports }: Pick<ImportRun, 'ports'>, form: PublishedForm): boolean =>
  fieldsOf(form, ports.catalog).some(({ block, type }) => block.unique || type.supports.generated);

/** Learns the keys of records that were made before a crash. */
async function noteAgain(run: ImportRun, sheet: number, form: PublishedForm, { rows }: RowBatch): Promise<void> {
  if (!run.keys.wants(sheet)) return;
  const idOf = recordIdIn(run, sheet);
  const titles = await run.ports.reader.titles(run.actor, form, rows.map(idOf));
  for (const row of rows) if (idOf(row) in titles) run.keys.note(sheet, row, idOf(row));
}
