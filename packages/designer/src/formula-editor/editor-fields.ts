import {
  type Block,
  blockName,
  type FieldRef,
  type FormulaLabels,
  type FormulaScope,
  type FormulaType,
  fieldsOf,
  formulaLabels,
  type Locale,
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

/** What a formula of this form may use: its fields that hold something to calculate with, then those of every record. */
export function editorFields(blocks: readonly Block[], locale: Locale, without?: string): EditorField[] {
  const own = fieldsOf({ blocks: [...blocks] }, catalog).flatMap(({ id, key, kind, block, type }): EditorField[] => {
    const known = typeOfKind(kind);
    if (known === undefined || id === without) return [];
    return [{ ref: id, label: textIn(blockName(block, type), locale), key, type: known, blockType: block.type }];
  });
  const common = Object.entries(systemFields).flatMap(([ref, { kind, label, column }]): EditorField[] => {
    const known = typeOfKind(kind);
    return known === undefined ? [] : [{ ref, label: textIn(label, locale), key: column, type: known }];
  });
  return [...own, ...common];
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
