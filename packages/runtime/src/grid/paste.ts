import {
  blank,
  type Cell,
  checkValue,
  isSameValue,
  type ParseContext,
  type RecordView,
  textCell,
  textIn,
  type Values,
} from '@mortise/core';
import { isEditable, type ListField } from '../list/list-fields.ts';

const cellOf = (text: string): Cell => (text.trim() === '' ? blank : textCell(text.trim()));

export interface PastePlan {
  readonly updates: readonly { readonly record: RecordView; readonly values: Values }[];
  readonly creates: readonly Values[];
  /** Cells that a field could not read, or that nobody may change by hand. `row` counts from 1. */
  readonly refused: readonly {
    readonly row: number;
    readonly field: ListField;
    readonly text: string;
    readonly why: string;
  }[];
  /** Columns of the clipboard that stand past the last column of the grid. */
  readonly beyond: number;
}

/** What pasting would do: rows that are there are changed, rows past the end are made. */
export function planPaste(
  matrix: readonly (readonly string[])[],
  columns: readonly ListField[],
  rows: readonly RecordView[],
  context: ParseContext,
): PastePlan {
  const updates: { record: RecordView; values: Values }[] = [];
  const creates: Values[] = [];
  const refused: PastePlan['refused'][number][] = [];
  let beyond = 0;
  matrix.forEach((cells, at) => {
    const values: Record<string, unknown> = {};
    cells.forEach((text, place) => {
      const field = columns[place];
      if (!field) {
        beyond = Math.max(beyond, place + 1 - columns.length);
        return;
      }
      const read = readCell(text, field, context);
      if ('why' in read) refused.push({ row: at + 1, field, text, why: read.why });
      else values[field.key] = read.value;
    });
    const record = rows[at];
    if (!record) {
      if (Object.values(values).some((value) => value !== null)) creates.push(values);
      return;
    }
    const changed = columns.filter(
      ({ key, kind }) => key in values && !isSameValue(kind, values[key], record.values[key]),
    );
    if (changed.length > 0)
      updates.push({ record, values: Object.fromEntries(changed.map(({ key }) => [key, values[key]])) });
  });
  return { updates, creates, refused, beyond };
}

function readCell(text: string, field: ListField, context: ParseContext): { value: unknown } | { why: string } {
  const { locale } = context;
  if (!isEditable(field))
    return { why: textIn({ zh: '这一列不能手工修改', en: 'This column cannot be edited' }, locale) };
  const parsed = field.type.parse(cellOf(text), field.config, context);
  if (!parsed.ok) return { why: textIn(parsed.error.message, locale) };
  const [issue] = checkValue(field, parsed.value);
  return issue ? { why: textIn(issue.message, locale) } : { value: parsed.value };
}
