import { type Cell, cellText, configOf, type Field, type FieldType, type ParseContext, textCell } from '@mortise/core';
import type { ColumnAnalysis, OptionCount } from '../analysis.ts';
import type { DraftColumn } from './draft.ts';
import { placeOf } from './places.ts';
import { type Asked, sum } from './question.ts';
import { isChoice, typeOf } from './type-target.ts';

/** Values that the column's field could not read; null when there are none, or when that cannot be told here. */
export function unreadableIn(
  analysed: ColumnAnalysis,
  column: DraftColumn,
  preview: readonly Cell[],
  fields: readonly Field[] | null,
): Asked | null {
  const { guess, values } = analysed;
  const words = guess.noValueWords.map(({ word }) => word);
  const reads = readerOf(column, fields);
  const cells = values ?? countCells(preview.length > 0 ? preview : analysed.samples);
  const examples = reads ? failing(cells, reads, [...column.noValueWords, ...words]) : [];
  if (typeFor(column, fields) === guess.type && !(column.target.kind === 'field' && isChoice(guess.type))) {
    const isText = guess.type === 'text' || guess.type === 'textarea';
    const noValues = guess.noValueWords.reduce((total, { count }) => total + count, 0);
    const count = isText ? guess.problems : Math.max(0, guess.problems - noValues);
    return count === 0 ? null : { kind: 'unreadable', count, examples, isExact: true };
  }
  const count = sum(examples);
  return count === 0 ? null : { kind: 'unreadable', count, examples, isExact: values !== undefined };
}

/** The type of the field that reads the column. */
const typeFor = ({ target }: DraftColumn, fields: readonly Field[] | null): string | undefined => {
  if (target.kind === 'new') return target.type;
  return target.kind === 'field' ? placeOf(fields ?? [], target.fieldId)?.field?.type.type : undefined;
};

type Reader = (cell: Cell) => boolean;

/** Types that look names up in the organisation, in other records or on the map, which only the server can. */
const looksUp = new Set(['user', 'department', 'relation', 'data-select', 'address']);

function readerOf({ target, dateOrder }: DraftColumn, fields: readonly Field[] | null): Reader | null {
  if (target.kind === 'field') {
    const field = placeOf(fields ?? [], target.fieldId)?.field;
    if (!field || looksUp.has(field.type.type)) return null;
    return reader(field.type, field.config, dateOrder);
  }
  const type = target.kind === 'new' ? typeOf(target.type) : undefined;
  if (target.kind !== 'new' || !type || looksUp.has(type.type)) return null;
  if (isChoice(type.type)) return () => true;
  return reader(type, configOf({ config: target.config, version: type.migrations.length }, type), dateOrder);
}

function reader(type: FieldType, config: unknown, dateOrder: ParseContext['dateOrder']): Reader {
  const context: ParseContext = { locale: 'zh', timeZone: 'UTC', find: () => [], dateOrder };
  return (cell) => type.parse(cell, config, context).ok;
}

const failing = (
  values: readonly (OptionCount & { readonly cell?: Cell })[],
  reads: Reader,
  noValues: readonly string[],
): OptionCount[] =>
  values
    .filter(({ label, cell }) => label !== '' && !noValues.includes(label) && !reads(cell ?? textCell(label)))
    .map(({ label, count }) => ({ label, count }));

function countCells(cells: readonly Cell[]): (OptionCount & { cell: Cell })[] {
  const counted = new Map<string, OptionCount & { cell: Cell }>();
  for (const cell of cells) {
    const label = cellText(cell);
    counted.set(label, { label, cell, count: (counted.get(label)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}
