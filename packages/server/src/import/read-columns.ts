import { blank, cellText, fieldsOf, type PlannedColumn, type PublishedForm, targetsOf } from '@mortise/core';
import { namesIn } from '@mortise/fields';
import type { RowBatch } from './batches.ts';
import { blockIdOf } from './form-drafts.ts';
import type { ImportRun } from './import-run.ts';
import { parseContext } from './parse-context.ts';
import type { ReadColumn } from './read-row.ts';
import type { ReadTable } from './read-table.ts';

/** How the planned columns of a sheet are read into the fields of its form. */
export function readColumns(
  { ports, actor, directory, titles, keys }: ImportRun,
  planned: readonly PlannedColumn[],
  form: PublishedForm,
  table: ReadTable,
): ReadColumn[] {
  const fields = new Map(fieldsOf(form, ports.catalog).map((field) => [field.id, field]));
  return planned.flatMap((column): ReadColumn[] => {
    const { target } = column;
    const field = fields.get(target.kind === 'field' ? target.fieldId : blockIdOf(column));
    if (target.kind === 'skip' || !field) return [];
    return [
      {
        planned: column,
        field,
        name: table.columns[column.column]?.name ?? '',
        noValueWords: new Set(column.noValueWords),
        context: parseContext(actor, directory, titles, column),
        known: { text: new Map(), date: new Map() },
        ...(target.kind === 'relation' ? { links: keys.idsBy(target.toSheet, target.keyColumn) } : {}),
      },
    ];
  });
}

/** Looks up the records of other forms that the cells of a batch name. */
export async function learnTitles(
  { ports, titles }: ImportRun,
  columns: readonly ReadColumn[],
  { rows }: Pick<RowBatch, 'rows'>,
): Promise<void> {
  for (const { field, planned, links } of columns) {
    const formIds = links ? [] : targetsOf(field.storage);
    if (formIds.length === 0) continue;
    const texts = new Set<string>();
    for (const { cells } of rows) {
      const text = cellText(cells[planned.column] ?? blank);
      for (const title of namesIn(text, field.kind)) texts.add(title);
    }
    for (const formId of formIds) {
      const form = await ports.forms.find(formId);
      if (form) await titles.learn(form, texts);
    }
  }
}
