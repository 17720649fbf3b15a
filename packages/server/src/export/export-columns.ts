import {
  type Access,
  type Actor,
  blank,
  type Cell,
  cellOf,
  type ExportRequest,
  type Field,
  type FormatContext,
  isSystemField,
  type Reach,
  type RecordView,
  type Row,
  storedCellOf,
  systemFields,
  systemOfRecord,
  type Text,
  textCell,
  textIn,
  type ValueKind,
} from '@mortise/core';
import { askedFields } from '@mortise/fields';
import type { ColumnToWrite } from '@mortise/sheets';

/** A column that every row of a record shares. */
export interface RecordColumn extends ColumnToWrite {
  readonly of: 'record';
  readonly fieldId: string;
  readonly cell: (record: RecordView, context: FormatContext) => Cell;
}

/** A column of a subform. */
export interface RowColumn extends ColumnToWrite {
  readonly of: 'row';
  readonly subform: Field;
  readonly cell: (row: Row, context: FormatContext) => Cell;
}

export type ExportColumn = RecordColumn | RowColumn;

/** What goes onto which sheet. */
export interface ExportColumns {
  readonly main: readonly ExportColumn[];
  /** Subforms on sheets of their own, with what says to which record a row belongs. */
  readonly sheets: readonly { readonly subform: Field; readonly columns: readonly ExportColumn[] }[];
  /** Fields and subforms whose attachments come along, where that is asked for. */
  readonly attached: readonly Field[];
}

/** The columns that were asked for and that the actor may see, in their order. What is hidden is not even named. */
export function exportColumns(
  access: Access,
  actor: Actor,
  { form, visible, masked, mayReadTitle }: Pick<Reach, 'form' | 'visible' | 'masked' | 'mayReadTitle'>,
  { fields, values, subforms, attachments }: ExportRequest,
): ExportColumns {
  const named = (text: Text) => textIn(text, actor.locale);
  const known = new Map(askedFields([...visible, ...masked]).map((field) => [field.id, field]));
  const stars = new Set(masked.map(({ id }) => id));
  const write = values === 'stored' ? storedCellOf : cellOf;
  const chosen = [...new Set(fields)].flatMap((id) => {
    const field = known.get(id);
    const isSeen = field && !(isSystemField(id) && access.fieldRight(actor, form.id, id) === 'hidden');
    return isSeen && field.kind !== 'none' ? [field] : [];
  });

  const ownColumn = (field: (typeof chosen)[number]): RecordColumn => ({
    of: 'record',
    fieldId: field.id,
    name: named(field.label),
    width: widthOf(field.kind),
    isMerged: true,
    cell: stars.has(field.id)
      ? ({ masked: texts }) => textCell(texts?.[field.key] ?? '')
      : (record, context) => write(field, valueIn(record, field), context),
  });
  const rowColumns = (subform: (typeof chosen)[number], prefix: string): RowColumn[] =>
    askedFields(subform.columns)
      .filter(({ isSystem }) => !isSystem)
      .map((column) => ({
        of: 'row',
        subform,
        name: `${prefix}${named(column.label)}`,
        width: widthOf(column.kind),
        cell: (row, context) => write(column, row[column.key] ?? null, context),
      }));

  const rows = chosen.filter(({ kind }) => kind === 'rows');
  const hasSheets = subforms === 'sheets' && rows.length > 0;
  const main = chosen.flatMap((field): ExportColumn[] => {
    if (field.kind !== 'rows') return [ownColumn(field)];
    return hasSheets ? [] : rowColumns(field, `${named(field.label)}/`);
  });
  return {
    main: values === 'stored' || hasSheets ? [idColumn(named), ...main] : main,
    sheets: hasSheets
      ? rows.map((subform) => ({
          subform,
          columns: [idColumn(named), ...(mayReadTitle ? [titleColumn(named)] : []), ...rowColumns(subform, '')],
        }))
      : [],
    attached: attachments === 'none' ? [] : visible.filter((field) => fields.includes(field.id) && holdsFiles(field)),
  };
}

const holdsFiles = ({ kind, columns }: Field) => kind === 'files' || columns.some((column) => column.kind === 'files');

type Named = (text: Text) => string;

const idColumn = (named: Named): RecordColumn => ({
  of: 'record',
  fieldId: '$id',
  name: named(systemFields.$id.label),
  width: 38,
  isMerged: true,
  cell: ({ id }) => textCell(id),
});

const titleColumn = (named: Named): RecordColumn => ({
  of: 'record',
  fieldId: '$title',
  name: named(systemFields.$title.label),
  width: 24,
  isMerged: true,
  cell: ({ title }) => (title === '' ? blank : textCell(title)),
});

const valueIn = (record: RecordView, { id, key }: Field): unknown =>
  (isSystemField(id) ? systemOfRecord(record)[id] : record.values[key]) ?? null;

/** Ids of the fields that a page must have for these columns. */
export function fieldsRead(columns: readonly ExportColumn[]): string[] {
  return [...new Set(columns.map((column) => (column.of === 'record' ? column.fieldId : column.subform.id)))];
}

const widths: Partial<Record<ValueKind, number>> = {
  number: 14,
  boolean: 8,
  date: 12,
  moment: 18,
  time: 10,
  option: 14,
  member: 12,
  html: 40,
  files: 32,
  address: 32,
};
const widthOf = (kind: ValueKind) => widths[kind] ?? 22;
