import {
  type ColumnTarget,
  type FieldCatalog,
  type FieldType,
  fieldGroups,
  isFieldType,
  type ValueKind,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import type { ColumnAnalysis } from '../analysis.ts';

type NewTarget = Extract<ColumnTarget, { kind: 'new' }>;

const catalog: FieldCatalog = fieldTypes;

export const typeOf = (type: string): FieldType | undefined => catalog[type];

/** What no cell of a sheet holds, or only together with another sheet. */
const beyondCells: ReadonlySet<ValueKind> = new Set([
  'record',
  'records',
  'pointer',
  'pointers',
  'files',
  'rows',
  'none',
]);

/** Types that a column can become, in the order of the palette: what a cell can hold, and no relation, which needs a sheet. */
const importableTypes: readonly FieldType[] = fieldGroups.flatMap((group) =>
  (Object.values(catalog) as readonly FieldType[]).filter(
    (type) =>
      type.group === group &&
      isFieldType(type) &&
      !type.supports.generated &&
      !beyondCells.has(type.kind(type.defaults)),
  ),
);

/** The types that this column can become: pictures beside its cells become images. */
export const typesFor = ({ pictures = 0 }: Pick<ColumnAnalysis, 'pictures'>): readonly FieldType[] =>
  pictures > 0 ? [...[typeOf('image')].filter((type) => type !== undefined), ...importableTypes] : importableTypes;

/** Types whose options are collected from the whole column when the import runs. */
const choices = new Set(['radio', 'select', 'checkbox', 'multiselect']);
export const isChoice = (type: string) => choices.has(type);

/** A new field of that type with what was found in the column. A choice leaves its options to the import. */
export function typeTarget({ name, guess }: Pick<ColumnAnalysis, 'name' | 'guess'>, type: string): NewTarget {
  const { decimals, currency, precision } = guess.settings;
  const known = (typeOf(type)?.defaults ?? {}) as Record<string, unknown>;
  const found = { decimals, currency, precision };
  const config: NewTarget['config'] = {};
  for (const [key, value] of Object.entries(found)) if (value !== undefined && key in known) config[key] = value;
  return { kind: 'new', type, label: name, config };
}
