import { cellText, type ImportPlan, issue, type PlannedColumn, type PlannedSheet } from '@mortise/core';
import { comparableLabel, maxOptions, splitList } from '@mortise/fields';
import { tableRows, type Workbook } from '@mortise/sheets';
import { optionsOf } from './block-of-guess.ts';
import { ImportFailure, Interrupted } from './import-run.ts';
import type { ReadTable } from './read-table.ts';

const severalOf = new Set(['checkbox', 'multiselect']);
const choices = new Set(['radio', 'select', ...severalOf]);

/** The labels found in a column, each under the form in which labels are compared. */
type Labels = Map<string, string>;

/**
 * The plan with every new choice knowing all its options. A person may have turned a column into a choice that did not
 * look like one; then its values are read from the sheet, all of them. Fails where they are more than a choice may have.
 */
export async function withOptions(
  plan: ImportPlan,
  workbook: Workbook,
  tables: ReadonlyMap<number, ReadTable>,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const sheets: PlannedSheet[] = [];
  for (const sheet of plan.sheets) {
    const table = tables.get(sheet.sheet);
    const wanted = sheet.columns.filter(needsOptions);
    if (!table || wanted.length === 0) {
      sheets.push(sheet);
      continue;
    }
    const labels = await labelsOf(workbook, sheet, table, wanted, signal);
    sheets.push({ ...sheet, columns: sheet.columns.map((column) => withOptionsOf(column, labels.get(column.column))) });
  }
  return { ...plan, sheets };
}

function needsOptions({ target }: PlannedColumn): boolean {
  if (target.kind !== 'new' || !choices.has(target.type)) return false;
  const { options } = target.config;
  return !Array.isArray(options) || options.length === 0;
}

async function labelsOf(
  workbook: Workbook,
  { includeHiddenRows }: PlannedSheet,
  table: ReadTable,
  wanted: readonly PlannedColumn[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Labels>> {
  const found = new Map(wanted.map(({ column }) => [column, new Map() as Labels]));
  for await (const rows of tableRows(workbook, table.sheet, table)) {
    if (signal.aborted) throw new Interrupted();
    for (const { cells, hidden } of rows) {
      if (hidden && !includeHiddenRows) continue;
      for (const planned of wanted) {
        const cell = cells[planned.column];
        const labels = found.get(planned.column);
        if (!cell || !labels || cell.kind === 'error') continue;
        for (const label of labelsIn(cellText(cell), planned)) {
          const name = comparableLabel(label);
          if (!labels.has(name)) labels.set(name, label);
        }
        if (labels.size > maxOptions) throw tooMany(table.columns[planned.column]?.name ?? '');
      }
    }
  }
  return found;
}

function labelsIn(text: string, { target, noValueWords }: PlannedColumn): string[] {
  if (text === '' || noValueWords.includes(text)) return [];
  return target.kind === 'new' && severalOf.has(target.type) ? splitList(text) : [text];
}

const tooMany = (column: string) =>
  new ImportFailure({
    code: 'invalid',
    issues: [
      issue(['columns'], 'too_many_options', {
        zh: `「${column}」有超过 ${maxOptions} 个不同的值，不能做成选项，改用文本`,
        en: `"${column}" has more than ${maxOptions} different values, too many for options. Make it a text.`,
      }),
    ],
  });

/** A column without values keeps the options that a new choice begins with. */
function withOptionsOf(column: PlannedColumn, labels: Labels | undefined): PlannedColumn {
  if (!labels || labels.size === 0 || column.target.kind !== 'new') return column;
  const options = optionsOf([...labels.values()]).map(({ id, label, color }) => ({ id, label, color }));
  return { ...column, target: { ...column.target, config: { ...column.target.config, options } } };
}
