import { cellText, type ImportPlan, type PlannedColumn } from '@mortise/core';
import { type TableColumn, tableRows, type Workbook } from '@mortise/sheets';
import { optionsOf } from './block-of-guess.ts';
import type { ReadTable } from './read-table.ts';

const severalOf = new Set(['checkbox', 'multiselect']);
const choices = new Set(['radio', 'select', ...severalOf]);
const separators = /[,，;；、|\n]/;

/**
 * The plan with every new choice knowing all its options. A person may have turned a column into a choice that did not
 * look like one; then its values are read from the sheet, all of them.
 */
export async function withOptions(
  plan: ImportPlan,
  workbook: Workbook,
  tables: ReadonlyMap<number, ReadTable>,
): Promise<ImportPlan> {
  const sheets = [];
  for (const sheet of plan.sheets) {
    const table = tables.get(sheet.sheet);
    const wanted = sheet.columns.filter(needsOptions);
    if (!table || wanted.length === 0) {
      sheets.push(sheet);
      continue;
    }
    const labels = await labelsOf(workbook, table, wanted);
    sheets.push({ ...sheet, columns: sheet.columns.map((column) => withOptionsOf(column, labels.get(column.column))) });
  }
  return { ...plan, sheets };
}

const needsOptions = ({ target }: PlannedColumn) =>
  target.kind === 'new' && choices.has(target.type) && !Array.isArray(target.config.options);

async function labelsOf(workbook: Workbook, table: ReadTable, wanted: readonly PlannedColumn[]) {
  const labels = new Map(wanted.map(({ column }) => [column, new Set<string>()]));
  for await (const rows of tableRows(workbook, table.sheet, { ...table, columns: table.columns as TableColumn[] })) {
    for (const { cells } of rows) {
      for (const { column, target, noValueWords } of wanted) {
        const cell = cells[column];
        const text = cell ? cellText(cell) : '';
        const parts = target.kind === 'new' && severalOf.has(target.type) ? text.split(separators) : [text];
        for (const part of parts.map((one) => one.trim())) {
          if (part !== '' && !noValueWords.includes(part)) labels.get(column)?.add(part);
        }
      }
    }
  }
  return labels;
}

function withOptionsOf(column: PlannedColumn, labels: ReadonlySet<string> | undefined): PlannedColumn {
  if (!labels || column.target.kind !== 'new') return column;
  const options = optionsOf([...labels]).map(({ id, label, color }) => ({ id, label, color }));
  return { ...column, target: { ...column.target, config: { ...column.target.config, options } } };
}
