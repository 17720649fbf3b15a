import { blank, cellText, fieldsOf, type PlannedColumn, type RecordChange } from '@mortise/core';
import { type TableColumn, tableRows } from '@mortise/sheets';
import { ImportFailure, type ImportRun } from './fill-sheet.ts';
import { blockIdOf } from './form-drafts.ts';
import { linkKey } from './read-row.ts';
import type { ReadTable } from './read-table.ts';
import { recordIdOf } from './record-id.ts';
import type { OrderedSheet } from './sheet-order.ts';

const batchSize = 1000;

/** Fills the relations that had to wait: those of a sheet to itself, or in a circle. Doing it twice changes nothing. */
export async function linkLater(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form || later.length === 0 || run.tally.made.linked.includes(sheet.sheet)) return;
  const fields = new Map(fieldsOf(form, run.ports.catalog).map((field) => [field.id, field]));
  let changes: RecordChange[] = [];
  const flush = async () => {
    const batch = changes;
    changes = [];
    if (batch.length === 0) return;
    const written = await run.ports.writer.write(run.actor, form, batch, {
      atomic: false,
      road: 'import',
      returning: 'ids',
    });
    if (!written.ok) throw new ImportFailure(written.error);
    await run.checkpoint();
  };
  const columns = later.flatMap((planned) => {
    const field = fields.get(blockIdOf(planned));
    const ids = field && idsFor(run, planned);
    return field && ids ? [{ planned, key: field.key, ids }] : [];
  });
  const counts = run.tally.sheet(sheet.sheet, table.name, form.id);
  for await (const rows of tableRows(run.workbook, sheet.sheet, {
    ...table,
    columns: table.columns as TableColumn[],
  })) {
    for (const { index, cells, hidden } of rows) {
      if (hidden && !sheet.includeHiddenRows) continue;
      const values: Record<string, unknown> = {};
      for (const { planned, key, ids } of columns) {
        const text = linkKey(cellText(cells[planned.column] ?? blank));
        if (text === '' || planned.noValueWords.includes(text)) continue;
        const id = ids.get(text);
        if (id) values[key] = id;
        else {
          counts.blanked++;
          const message = { zh: `没有找到「${text}」`, en: `"${text}" was not found` };
          const column = table.columns[planned.column]?.name ?? null;
          run.tally.problem({ sheet: table.name, row: index, column, value: text, message, isRowRejected: false });
        }
      }
      if (Object.keys(values).length > 0) {
        changes.push({ kind: 'update', id: recordIdOf(run.job, sheet.sheet, index), values });
      }
    }
    if (changes.length >= batchSize) await flush();
  }
  await flush();
  run.tally.made = { ...run.tally.made, linked: [...run.tally.made.linked, sheet.sheet] };
  await run.checkpoint();
}

function idsFor({ keys }: ImportRun, { target }: PlannedColumn): ReadonlyMap<string, string> | undefined {
  if (target.kind !== 'relation') return undefined;
  return keys.get(target.toSheet)?.find(({ column }) => column === target.keyColumn)?.ids;
}
