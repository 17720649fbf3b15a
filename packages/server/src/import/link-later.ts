import {
  blank,
  cellText,
  fieldsOf,
  type ImportProblem,
  type PlannedColumn,
  type PublishedForm,
  type RecordChange,
} from '@mortise/core';
import type { TableRow } from '@mortise/sheets';
import { batchesOf } from './batches.ts';
import { selfColumns } from './fill-sheet.ts';
import { blockIdOf } from './form-drafts.ts';
import { ImportFailure, type ImportRun } from './import-run.ts';
import { linkKey } from './key-index.ts';
import { matchRows, rowKeys } from './match-rows.ts';
import { learnRecords, readColumns } from './read-columns.ts';
import { notFoundText, type ReadColumn, readRow } from './read-row.ts';
import type { ReadTable } from './read-table.ts';
import type { OrderedSheet } from './sheet-order.ts';
import { recordIdIn } from './write-rows.ts';

interface Link {
  readonly planned: PlannedColumn;
  readonly name: string | null;
  readonly key: string;
  readonly ids: ReadonlyMap<string, string>;
}

type Problem = Omit<ImportProblem, 'sheet'>;

/** Fills the relations that had to wait: those of a sheet to itself, or in a circle. Doing it twice changes nothing. */
export async function linkLater(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form || run.tally.made.linked.includes(sheet.sheet)) return;
  const waiting = selfColumns(readColumns(run, sheet.columns, form, table), form);
  if (later.length === 0 && waiting.length === 0) return;
  run.tally.begin(sheet.sheet, table.name, form.id);
  const links = linksOf(run, later, form, table);
  const idOf = recordIdIn(run, sheet.sheet);
  const problems: Problem[] = [];
  for await (const { rows } of batchesOf(run.workbook, sheet, table)) {
    const read = rows.map((row) => ({ id: idOf(row), ...readLinks(row, links) }));
    const changes = read.flatMap(({ id, values }): RecordChange[] =>
      Object.keys(values).length > 0 ? [{ kind: 'update', id, values }] : [],
    );
    if (changes.length > 0) await update(run, form, changes);
    const lacking = read.filter((row) => row.problems.length > 0);
    const there = await run.ports.reader.titles(
      run.actor,
      form,
      lacking.map(({ id }) => id),
    );
    problems.push(...lacking.filter(({ id }) => id in there).flatMap((row) => row.problems));
    await run.checkpoint();
  }
  if (waiting.length > 0) problems.push(...(await linkSelf(run, sheet, form, table, waiting)));
  run.tally.linked(sheet.sheet, { blanked: problems.length, problems });
}

/** Relations to the form itself: now every row that is a record can be found. */
async function linkSelf(
  run: ImportRun,
  sheet: OrderedSheet['sheet'],
  form: PublishedForm,
  table: ReadTable,
  waiting: readonly ReadColumn[],
): Promise<Problem[]> {
  const keys = rowKeys(sheet, fieldsOf(form, run.ports.catalog), table);
  const keyColumns = readColumns(run, sheet.columns, form, table).filter(
    ({ planned: { target } }) => target.kind === 'field' && keys?.ids.includes(target.fieldId),
  );
  const idOf = recordIdIn(run, sheet.sheet);
  const problems: Problem[] = [];
  for await (const batch of batchesOf(run.workbook, sheet, table)) {
    await learnRecords(run, [...keyColumns, ...waiting], batch);
    const keyed = batch.rows.map((row) => ({ row, read: readRow(keyColumns, row) }));
    const fates = keys ? await matchRows(run, form, keys, keyed) : null;
    const found = batch.rows.map((row, at) => {
      const fate = fates?.[at];
      return { ...readRow(waiting, row), id: fate?.kind === 'update' ? fate.id : idOf(row) };
    });
    const there = await run.ports.reader.titles(
      run.actor,
      form,
      found.map(({ id }) => id),
    );
    const written = found.filter(({ id }) => id in there);
    const changes = written.flatMap(({ id, values }): RecordChange[] =>
      Object.keys(values).length > 0 ? [{ kind: 'update', id, values }] : [],
    );
    if (changes.length > 0) await update(run, form, changes);
    problems.push(
      ...written.flatMap((row) =>
        row.problems.map(({ fate: _, ...problem }) => ({ ...problem, isRowRejected: false })),
      ),
    );
    await run.checkpoint();
  }
  return problems;
}

const linksOf = ({ ports, keys }: ImportRun, later: readonly PlannedColumn[], form: PublishedForm, table: ReadTable) =>
  later.flatMap((planned): Link[] => {
    const { target, column } = planned;
    const field = fieldsOf(form, ports.catalog).find(({ id }) => id === blockIdOf(planned));
    if (!field || target.kind !== 'relation') return [];
    const name = table.columns[column]?.name ?? null;
    return [{ planned, name, key: field.key, ids: keys.idsBy(target.toSheet, target.keyColumn) }];
  });

function readLinks({ index, cells }: TableRow, links: readonly Link[]) {
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { planned, name, key, ids } of links) {
    const text = linkKey(cellText(cells[planned.column] ?? blank));
    if (text === '' || planned.noValueWords.includes(text)) continue;
    const id = ids.get(text);
    if (id) values[key] = id;
    else
      problems.push({
        row: index,
        column: name,
        position: planned.column,
        code: 'not_found',
        value: text,
        message: notFoundText(text),
        isRowRejected: false,
      });
  }
  return { values, problems };
}

/** Rows that were rejected before have no record to link; why is said already. */
async function update({ ports, actor, plan, tally }: ImportRun, form: PublishedForm, changes: readonly RecordChange[]) {
  const written = await ports.writer.write(actor, form, changes, {
    atomic: false,
    road: 'import',
    returning: 'ids',
    batch: tally.made.runId,
    withoutRules: !plan.effects.rules,
    allowDuplicates: true,
  });
  if (!written.ok) throw new ImportFailure(written.error);
}
