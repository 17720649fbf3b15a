import {
  type Block,
  blockName,
  type Field,
  type FieldRef,
  type FormulaLabels,
  type FormulaScope,
  type FormulaType,
  fieldsOf,
  formulaLabels,
  isListType,
  type Locale,
  listOf,
  systemFields,
  textIn,
  typeOfKind,
} from '@mortise/core';
import { catalog } from '../form/catalog.ts';

/** A field as the formula editor offers it. */
export interface EditorField {
  readonly ref: FieldRef;
  readonly label: string;
  /** Made of the label's pinyin when the field was saved first, so that it answers to that too. */
  readonly key: string;
  readonly type: FormulaType;
  /** Of its field type, for its icon; absent for fields that every record has. */
  readonly blockType?: string;
}

/**
 * What a formula of this form may use: its fields that hold something to calculate with, with the columns of subforms
 * as lists, then those of every record. `without` is the field that is calculated; for a column, the cells of its row
 * come first, as do those of the rows of the subform `rowsOf`.
 */
export function editorFields(
  blocks: readonly Block[],
  locale: Locale,
  without?: string,
  rowsOf?: string,
): EditorField[] {
  const labelOf = ({ block, type }: Field) => textIn(blockName(block, type), locale);
  const offer = (field: Field, label: string, ref: FieldRef, type: FormulaType | undefined): EditorField[] =>
    type === undefined || field.id === without
      ? []
      : [{ ref, label, key: field.key, type, blockType: field.block.type }];
  const fields = fieldsOf({ blocks: [...blocks] }, catalog);
  const isRow = ({ id, columns }: Field) => id === rowsOf || columns.some((column) => column.id === without);
  const row = fields.find(isRow)?.columns ?? [];
  const cells = row.flatMap((cell) => offer(cell, labelOf(cell), cell.id, typeOfKind(cell.kind)));
  const own = fields.flatMap((field) => [
    ...offer(field, labelOf(field), field.id, typeOfKind(field.kind)),
    ...field.columns.flatMap((column) => {
      const type = typeOfKind(column.kind);
      const listed = type === undefined || isListType(type) ? undefined : listOf(type);
      return offer(column, `${labelOf(field)}.${labelOf(column)}`, `${field.id}.${column.id}`, listed);
    }),
  ]);
  const common = Object.entries(systemFields).flatMap(([ref, { kind, label, column }]): EditorField[] => {
    const known = typeOfKind(kind);
    return known === undefined ? [] : [{ ref, label: textIn(label, locale), key: column, type: known }];
  });
  return [...cells, ...own, ...common];
}

export const labelsOf = (fields: readonly EditorField[]): FormulaLabels => formulaLabels(fields);

export function scopeOf(fields: readonly EditorField[]): FormulaScope {
  const types = new Map(fields.map(({ ref, type }) => [ref, type]));
  return { typeOf: (ref) => types.get(ref) };
}

/** By its label, or by its key, which is pinyin: whole or its initials. */
export function answersTo({ label, key }: EditorField, needle: string): boolean {
  const wanted = needle.trim().toLowerCase();
  const syllables = key.split('_');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return label.toLowerCase().includes(wanted) || syllables.join('').includes(wanted) || initials.startsWith(wanted);
}
