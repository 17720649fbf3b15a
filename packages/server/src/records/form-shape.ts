import {
  columnName,
  type Field,
  type FieldCatalog,
  type Fills,
  type FormLogic,
  fieldsOf,
  fillTargets,
  formLogic,
  isStored,
  type PublishedForm,
  storedTargets,
  titleFieldOf,
} from '@mortise/core';
import type { z } from 'zod';
import type { SetShape } from './check-sets.ts';
import { namesFiles } from './named-files.ts';

/** What reading and writing need to know of a form, worked out once per publication. */
export interface FormShape {
  readonly fields: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
  /** Fields that a write may fill. */
  readonly writable: readonly WritableField[];
  readonly unique: readonly Field[];
  readonly sets: readonly SetShape[];
  readonly generated: readonly Field[];
  /** Some field has rows of its own. */
  readonly hasRows: boolean;
  /** Fields that name files, themselves or in their columns. */
  readonly namingFiles: readonly Field[];
  /** Names a record. */
  readonly title: Field | null;
  /** What is calculated and what the rules say. */
  readonly logic: FormLogic;
  /** Fields of which formulas and numbers may read the names. */
  readonly named: readonly NamedField[];
  /** Formulas may name whoever acts, or those above them. */
  readonly namesWhoActs: boolean;
  /** Some rule may lock a record. */
  readonly locks: boolean;
  /** Some field or column may not name everybody. */
  readonly hasRanges: boolean;
  /** Relations that have a say in the deletion of what they point to. */
  readonly binding: readonly Field[];
  /** Fields whose default is pulled from another form, in reading order. */
  readonly linked: readonly Field[];
  /** Fields that fill others when a record is chosen in them. */
  readonly filling: readonly FillingField[];
}

/** A field with fill rules. */
export interface FillingField {
  readonly field: Field;
  readonly fills: Fills;
  /** What may be filled from there, in the record or in the row. What rules hide, set or lock may not. */
  readonly beside: readonly Field[];
  /** Of these, what may be filled in a record that is stored: nothing that a lock holds while it lets a choice pass. */
  readonly besideStored: readonly Field[];
  /** Of a column, its subform. */
  readonly subform: Field | null;
}

/** A field that names somebody or something, and where its values stand. */
export interface NamedField {
  readonly field: Field;
  /** Of a column, its subform. */
  readonly subform: Field | null;
}

export interface WritableField {
  readonly field: Field;
  readonly schema: z.ZodType;
}

// A form in memory is replaced, never changed, when it is published anew.
const shapes = new WeakMap<PublishedForm, { catalog: FieldCatalog; shape: FormShape }>();

export function shapeOf(form: PublishedForm, catalog: FieldCatalog): FormShape {
  const known = shapes.get(form);
  if (known?.catalog === catalog) return known.shape;
  const shape = makeShape(form, catalog);
  shapes.set(form, { catalog, shape });
  return shape;
}

function makeShape(form: PublishedForm, catalog: FieldCatalog): FormShape {
  const fields = fieldsOf(form, catalog);
  const logic = formLogic(form, fields);
  const stored = fields.filter(({ storage }) => isStored.has(storage.in));
  const generated = stored.filter(({ type }) => type.supports.generated && type.generate);
  const printed = new Set(generated.flatMap(({ type, config }) => type.generatedFrom?.(config) ?? []));
  return {
    fields,
    byKey: new Map(fields.map((field) => [field.key, field])),
    writable: stored.map((field) => ({ field, schema: field.type.value(field.config) })),
    unique: stored.filter(({ block, storage }) => block.unique && storage.in === 'column'),
    sets: form.uniqueSets.map((set) => ({
      set,
      fields: set.fields.flatMap((id) => stored.find((field) => field.id === id) ?? []),
    })),
    generated,
    hasRows: stored.some(({ storage }) => storage.in === 'children'),
    namingFiles: stored.filter(namesFiles),
    title: titleFieldOf(form, stored),
    logic,
    named: namedFields(fields, logic, printed),
    namesWhoActs: logic.steps.some(changesByItself),
    locks: logic.rules.some(({ rule }) => rule.kind === 'lock'),
    hasRanges: fields.flatMap((field) => [field, ...field.columns]).some(({ type, config }) => type.range?.(config)),
    binding: stored.filter(({ type, config }) => (type.onTargetDelete?.(config) ?? 'keep') !== 'keep'),
    linked: stored.filter(({ block }) => block.default?.kind === 'linkage'),
    filling: fillingIn(form, fields),
  };
}

function fillingIn(form: PublishedForm, fields: readonly Field[]): FillingField[] {
  const places = [
    { columns: fields, subform: null },
    ...fields.map((subform) => ({ columns: subform.columns, subform })),
  ];
  return places.flatMap(({ columns, subform }) =>
    columns.flatMap((field): FillingField[] => {
      const fills = field.type.fills?.(field.config) ?? null;
      if (!fills || fills.rules.length === 0) return [];
      const beside = fillTargets(form, columns);
      // Rows are locked as a whole.
      const besideStored = subform ? beside : storedTargets(form, field.id, beside);
      return [{ field, fills, beside, besideStored, subform }];
    }),
  );
}

/** `printed` are ids of fields that stand in numbers. */
function namedFields(fields: readonly Field[], { readers }: FormLogic, printed: ReadonlySet<string>): NamedField[] {
  const isRead = ({ id, kind }: Field, name: string) =>
    named.has(kind) && (printed.has(id) || (readers.get(name)?.steps.length ?? 0) > 0);
  return fields.flatMap((subform): NamedField[] => [
    ...(isRead(subform, subform.key) ? [{ field: subform, subform: null }] : []),
    ...subform.columns
      .filter((column) => isRead(column, columnName(subform, column)))
      .map((field) => ({ field, subform })),
  ]);
}

const named: ReadonlySet<Field['kind']> = new Set([
  'member',
  'members',
  'department',
  'departments',
  'record',
  'records',
  'pointer',
  'pointers',
]);

/** What depends on who acts is among what changes without any field changing. */
const changesByItself = (step: FormLogic['steps'][number]): boolean =>
  [step.computed, step.start, ...('sets' in step ? step.sets.map(({ value }) => value) : [])].some(
    (calculation) => calculation?.volatile,
  );
