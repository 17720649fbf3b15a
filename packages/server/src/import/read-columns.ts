import {
  blank,
  type Cell,
  cellText,
  type Field,
  fieldsOf,
  type ParseContext,
  type PlannedColumn,
  type PublishedForm,
  targetsOf,
} from '@mortise/core';
import { askedFields, namesIn, splitList } from '@mortise/fields';
import type { RowBatch } from './batches.ts';
import { blockIdOf } from './form-drafts.ts';
import type { ImportRun } from './import-run.ts';
import { parseContext } from './parse-context.ts';
import type { ReadColumn } from './read-row.ts';
import type { ReadTable } from './read-table.ts';

/** How the planned columns of a sheet are read into the fields of its form. */
export function readColumns(
  run: Pick<ImportRun, 'ports' | 'actor' | 'directory' | 'records' | 'keys' | 'pictures'>,
  planned: readonly PlannedColumn[],
  form: PublishedForm,
  table: Pick<ReadTable, 'columns'>,
): ReadColumn[] {
  const places = placesIn(fieldsOf(form, run.ports.catalog));
  return planned.flatMap((column): ReadColumn[] => {
    const { target } = column;
    const place = places.get(target.kind === 'field' ? target.fieldId : blockIdOf(column));
    if (target.kind === 'skip' || !place) return [];
    return [
      {
        ...place,
        planned: column,
        name: table.columns[column.column]?.name ?? '',
        noValueWords: new Set(column.noValueWords),
        context: parseContext(run, column),
        pictures: run.pictures,
        known: { text: new Map(), date: new Map() },
        ...(target.kind === 'relation' ? { links: run.keys.idsBy(target.toSheet, target.keyColumn) } : {}),
      },
    ];
  });
}

type Place = Pick<ReadColumn, 'field' | 'what' | 'subform'>;

/** What a column may be read into: fields, columns of subforms, the owner, and the id that tells records. */
function placesIn(fields: readonly Field[]): ReadonlyMap<string, Place> {
  const own = fields.map((field): [string, Place] => [field.id, { field, what: 'field' }]);
  const columns = fields.flatMap((subform) =>
    subform.columns.map((field): [string, Place] => [field.id, { field, what: 'field', subform }]),
  );
  const owner = askedFields([]).find(({ id }) => id === '$owner');
  const text = askedFields([]).find(({ id }) => id === '$created_at');
  return new Map([
    ...own,
    ...columns,
    ...(owner ? [['$owner', { field: owner, what: 'owner' }] as [string, Place]] : []),
    // Never read by its field: an id is what it says.
    ...(text ? [['$id', { field: text, what: 'id' }] as [string, Place]] : []),
  ]);
}

/** Looks up the records of other forms that the cells of a batch name, and makes those that are to be made. */
export async function learnRecords(
  { ports, records, actor }: Pick<ImportRun, 'ports' | 'records' | 'actor'>,
  columns: readonly ReadColumn[],
  { rows }: Pick<RowBatch, 'rows'>,
): Promise<void> {
  for (const column of columns) {
    const { field, planned, links, what } = column;
    const formIds = links || what !== 'field' ? [] : targetsOf(field.storage);
    if (formIds.length === 0) continue;
    const texts = new Set<string>();
    for (const row of rows) {
      for (const { cells } of [row, ...row.more]) {
        const cell = cells[planned.column] ?? blank;
        if (!isAnswered(column, cell)) for (const text of namesIn(cellText(cell), field.kind)) texts.add(text);
      }
    }
    const target = planned.target.kind === 'field' ? planned.target : null;
    const by = target?.by ?? null;
    for (const formId of formIds) {
      const form = await ports.forms.find(formId);
      if (!form) continue;
      await records.learn(form, by, texts);
      if (target?.unmatched === 'create' && formIds.length === 1)
        await records.create(form, by, wholeNames(field, texts), contextOf(actor));
    }
  }
}

/** Stores the pictures of a batch that go into its columns. */
export async function learnPictures(
  { pictures }: Pick<ImportRun, 'pictures'>,
  columns: readonly ReadColumn[],
  { rows }: Pick<RowBatch, 'rows'>,
): Promise<void> {
  const own = columns.filter(({ field }) => field.kind === 'files').map(({ planned }) => planned.column);
  if (own.length === 0) return;
  await pictures.learn(
    rows.flatMap((row) =>
      [row, ...row.more].flatMap((one) => own.flatMap((column) => one.pictures?.get(column) ?? [])),
    ),
  );
}

const isAnswered = ({ noValueWords, planned: { target } }: ReadColumn, cell: Cell): boolean => {
  const text = cellText(cell);
  return noValueWords.has(text) || (target.kind === 'field' && target.answers?.[text] !== undefined);
};

/** Names that records may be made for: of a list each by itself. */
const wholeNames = ({ kind }: Field, texts: ReadonlySet<string>): string[] =>
  [...texts].filter((text) => kind !== 'records' || splitList(text).length < 2);

const contextOf = ({ locale, timeZone }: ImportRun['actor']): ParseContext => ({
  locale,
  timeZone,
  dateOrder: 'ymd',
  find: () => [],
});
