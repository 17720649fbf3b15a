import { cellText, type Field, fieldsOf, type PlannedSheet, type PublishedForm, targetsOf } from '@mortise/core';
import type { TableRow } from '@mortise/sheets';
import { heldRules } from '../records/duplicates/held-rules.ts';
import { batchesOf, type Continues, type RowBatch } from './batches.ts';
import type { ImportRun } from './import-run.ts';
import { matchRows, noteKeys, type RowKeys, rowKeys } from './match-rows.ts';
import { Overlap } from './overlap.ts';
import { learnPictures, learnRecords, readColumns } from './read-columns.ts';
import { type ReadColumn, readRow } from './read-row.ts';
import type { ReadTable } from './read-table.ts';
import { rowClaims } from './row-claims.ts';
import { rowsBeside } from './rows-beside.ts';
import type { OrderedSheet } from './sheet-order.ts';
import { UniqueValues } from './unique-values.ts';
import { prepareRows, recordIdIn, type WrittenRows, writeRows } from './write-rows.ts';

/** While the database works on one batch, the next is sent there and the one after it read. */
const writesAtOnce = 2;

/** Makes or changes records by the rows of a sheet. Rows that were decided before a crash are passed over. */
export async function fillSheet(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form) return;
  run.tally.begin(sheet.sheet, table.name, form.id);
  const decided = run.tally.made.rows[sheet.sheet] ?? 0;
  const fields = fieldsOf(form, run.ports.catalog);
  const planned = sheet.columns.filter((column) => !later.includes(column));
  const all = readColumns(run, planned, form, table);
  const waiting = selfColumns(all, form);
  const columns = all.filter((column) => !waiting.includes(column));
  const keys = rowKeys(sheet, fields, table);
  const idOf = recordIdIn(run, sheet.sheet);
  const constants = constantsOf(sheet, fields);
  const meant = new Set(sheet.meant);
  const beside = await rowsBeside(run, sheet, form);
  const said = run.isTrial ? new UniqueValues(await claimsIn(run, form, fields)) : null;

  const settle = async ({ written, decision }: WrittenRows, { rows, end }: RowBatch) => {
    for (const { row, id } of written) run.keys.note(sheet.sheet, row, id);
    run.tally.decide(sheet.sheet, decision, { rows: rows.reduce((sum, { more }) => sum + 1 + more.length, 0), end });
    await run.checkpoint();
  };

  const writes = new Overlap(needsOrder(fields, keys) || run.isTrial ? 1 : writesAtOnce);
  try {
    for await (const batch of batchesOf(run.workbook, sheet, table, continuing(columns, keys))) {
      const isDecided = batch.end <= decided;
      if (isDecided && !keys) {
        await noteAgain(run, sheet.sheet, form, batch);
        continue;
      }
      await learnRecords(run, columns, batch);
      if (!isDecided) await learnPictures(run, columns, batch);
      const read = batch.rows.map((row) => ({ row, read: beside(row, readRow(columns, row)) }));
      if (isDecided) {
        if (keys) noteKeys(keys, read);
        await noteAgain(run, sheet.sheet, form, batch);
        continue;
      }
      if (run.unclear) for (const one of read) run.unclear.note(sheet.sheet, columns, one.row, one.read.problems);
      const fates = keys ? await matchRows(run, form, keys, read) : null;
      const { onProblem } = run.plan;
      const rows = prepareRows(read, fates, { onProblem, blanks: sheet.blanks, constants, meant, idOf });
      await writes.add(
        () => writeRows(run, form, columns, rows),
        (written) => settle(said?.judge(rows, written, columns) ?? written, batch),
      );
    }
    await writes.end();
  } finally {
    // What follows a failure must not run beside a write.
    await writes.quiet();
  }
}

/**
 * The first row with a unique value keeps it, and numbers follow the rows: batches must come one after the other. A field
 * by which alone records are told is in no two rows: those that say it again are refused before.
 */
const needsOrder = (fields: readonly Field[], keys: RowKeys | null): boolean => {
  const [only, ...others] = keys?.ids ?? [];
  return fields.some(
    ({ id, block, type }) => type.supports.generated || (block.unique && (id !== only || others.length > 0)),
  );
};

const claimsIn = async ({ ports, plan }: ImportRun, form: PublishedForm, fields: readonly Field[]) =>
  rowClaims(fields, heldRules(form, await ports.forms.duplicateRules(), ports.catalog), !plan.effects.duplicates);

/** Columns that name records of the form itself: a row may name one that comes after it, so they are filled in the end. */
export const selfColumns = (columns: readonly ReadColumn[], form: PublishedForm): readonly ReadColumn[] =>
  columns.filter(
    ({ field, links, what, subform }) =>
      what === 'field' && !links && !subform && targetsOf(field.storage).includes(form.id),
  );

function constantsOf({ constants }: PlannedSheet, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    constants.flatMap(({ fieldId, value }) => {
      const field = fields.find(({ id }) => id === fieldId);
      return field ? [[field.key, value]] : [];
    }),
  );
}

/**
 * Where columns fill a subform, rows with the same key belong to one record; where no key is told, those that say the same
 * of the record, as merged cells do. A row that says nothing of it goes on with the one before.
 */
function continuing(columns: readonly ReadColumn[], keys: RowKeys | null): Continues | null {
  if (!columns.some(({ subform }) => subform)) return null;
  const own = columns.filter(({ subform }) => !subform).map(({ planned }) => planned.column);
  const keyIds = new Set(keys?.ids);
  const telling = columns
    .filter(({ planned: { target } }) => target.kind === 'field' && keyIds.has(target.fieldId))
    .map(({ planned }) => planned.column);
  const compared = telling.length > 0 ? telling : own;
  const text = ({ cells }: TableRow, column: number) => {
    const cell = cells[column];
    return cell ? cellText(cell) : '';
  };
  return (row, first) =>
    own.every((column) => text(row, column) === '') ||
    (compared.length > 0 &&
      compared.every((column) => text(row, column) === text(first, column)) &&
      compared.some((column) => text(row, column) !== ''));
}

/** Learns the keys of records that were made before a crash. */
async function noteAgain(run: ImportRun, sheet: number, form: PublishedForm, { rows }: RowBatch): Promise<void> {
  if (!run.keys.wants(sheet)) return;
  const idOf = recordIdIn(run, sheet);
  const titles = await run.ports.reader.titles(run.actor, form, rows.map(idOf));
  for (const row of rows) if (idOf(row) in titles) run.keys.note(sheet, row, idOf(row));
}
