import type { PublishedForm } from '@mortise/core';
import { fillSheet } from './fill-sheet.ts';
import type { ImportRun } from './import-run.ts';
import { linkLater } from './link-later.ts';
import type { ReadTable } from './read-table.ts';
import { type OrderedSheet, sheetOrder } from './sheet-order.ts';

interface Filling {
  readonly one: OrderedSheet;
  readonly table: ReadTable;
}

/**
 * From so many rows on, making them findable afterwards takes less time. Of a form that people search, finding gets a
 * little slower meanwhile: that has to be worth it.
 */
const largeRows = { new: 2_000, used: 10_000 } as const;

/** Fills the forms of a run and links what had to wait. The search indexes of large ones are then to be built. */
export async function fillForms(run: ImportRun, tables: ReadonlyMap<number, ReadTable>): Promise<void> {
  const sheets = sheetOrder(run.plan.sheets).flatMap((one): Filling[] => {
    const table = tables.get(one.sheet.sheet);
    return table ? [{ one, table }] : [];
  });
  const filling = await run.ports.bulkFill.begin(largelyFilled(run, sheets));
  try {
    for (const { one, table } of sheets) await fillSheet(run, one, table);
    for (const { one, table } of sheets) await linkLater(run, one, table);
  } finally {
    await filling.stop();
  }
}

const largelyFilled = ({ forms, tally }: ImportRun, sheets: readonly Filling[]): PublishedForm[] =>
  sheets.flatMap(({ one: { sheet }, table }) => {
    const form = forms.get(sheet.sheet);
    const most = tally.made.forms[sheet.sheet]?.isNew ? largeRows.new : largeRows.used;
    return form && table.rows >= most ? [form] : [];
  });
