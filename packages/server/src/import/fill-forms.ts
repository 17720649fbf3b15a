import type { ImportJob, PublishedForm } from '@mortise/core';
import { fillSheet } from './fill-sheet.ts';
import type { ImportRun } from './import-run.ts';
import { linkLater } from './link-later.ts';
import type { ReadTable } from './read-table.ts';
import { type OrderedSheet, sheetOrder } from './sheet-order.ts';
import { stayingAlive } from './staying-alive.ts';

interface Filling {
  readonly one: OrderedSheet;
  readonly table: ReadTable;
}

/** From so many rows on, making them findable beside the writing takes less time. */
const largeRows = 2_000;

/** Fills the forms of a run and links what had to wait. Their search index is there again when this is done. */
export async function fillForms(
  run: ImportRun,
  job: Pick<ImportJob, 'id'>,
  tables: ReadonlyMap<number, ReadTable>,
): Promise<void> {
  const { bulkFill, imports } = run.ports;
  const sheets = sheetOrder(run.plan.sheets).flatMap((one): Filling[] => {
    const table = tables.get(one.sheet.sheet);
    return table ? [{ one, table }] : [];
  });
  const large = largeNewForms(run, sheets);
  const filling = await bulkFill.begin(large);
  try {
    for (const { one, table } of sheets) await fillSheet(run, one, table);
    for (const { one, table } of sheets) await linkLater(run, one, table);
  } catch (accident) {
    await filling.leave();
    throw accident;
  }
  await stayingAlive(imports, job, 'running', () => filling.end());
}

const largeNewForms = ({ forms, tally }: ImportRun, sheets: readonly Filling[]): PublishedForm[] =>
  sheets.flatMap(({ one: { sheet }, table }) => {
    const form = forms.get(sheet.sheet);
    return form && table.rows >= largeRows && tally.made.forms[sheet.sheet]?.isNew ? [form] : [];
  });
