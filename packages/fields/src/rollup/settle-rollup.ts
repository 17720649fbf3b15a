import {
  type Aggregate,
  checkCondition,
  comparisonsOf,
  type FieldAround,
  fieldsIn,
  findOperator,
  isSystemField,
  lastingSystemFields,
  pointing,
  type SettleContext,
  systemFields,
  targetOf,
} from '@mortise/core';
import { type Face, wearing } from '../derived/face.ts';
import type { RollupConfig } from './config.ts';

export const wholeNumber: Face = { type: 'number', version: 0, config: { decimals: 0 } };

/** Figures that are numbers, whatever the field holds. */
const counts: ReadonlySet<Aggregate> = new Set(['count', 'distinct', 'filled', 'empty']);
const comparable: ReadonlySet<string> = new Set(['number', 'date', 'moment', 'time']);

/** What a rollup turns out to be among the fields it names; null when its relation is gone. */
export function settleRollup(
  config: RollupConfig,
  { formId, subformId, fieldOf }: SettleContext,
): RollupConfig['settled'] {
  const { through, fieldId } = config;
  const relation = fieldOf(formId, through);
  if (relation?.storage.in === 'children') return settleRows(config, formId, fieldOf);
  // A row is no record that others could belong to.
  if (subformId !== null) return null;
  const target = relation && pointing(relation.storage) === 'many' ? targetOf(relation.storage) : undefined;
  if (!relation || target === undefined) return null;
  const ways =
    relation.storage.in === 'inverse'
      ? { side: 'theirs' as const, via: relation.storage.fieldId }
      : { side: 'ours' as const, via: relation.id };
  const found = {
    formId: target,
    ...ways,
    wrong: isFit(config.condition, target, fieldOf) ? null : ('condition' as const),
  };
  return figureOf(config, found, fieldOf(target, fieldId));
}

type Settled = NonNullable<RollupConfig['settled']>;

/** What the figure itself is like, beside the way to it. */
function figureOf(
  { aggregate, decimals }: RollupConfig,
  found: Omit<Settled, 'face' | 'kind' | 'sqlType'>,
  source: FieldAround | undefined,
): Settled {
  const plain = { face: wholeNumber, kind: 'number' as const, sqlType: 'numeric' as const };
  if (aggregate === 'count') return { ...found, ...plain };
  if (source?.storage.in !== 'column') return { ...found, ...plain, wrong: 'field' };
  const { kind, storage } = source;
  if (counts.has(aggregate)) return { ...found, ...plain };
  const isNumber = kind === 'number';
  if (aggregate === 'sum' || aggregate === 'average') {
    const face = aggregate === 'average' ? averageFace(wearing(source), decimals) : wearing(source);
    return { ...found, kind: 'number', sqlType: 'numeric', face, ...(isNumber ? {} : { wrong: 'field' }) };
  }
  return {
    ...found,
    kind,
    sqlType: storage.sqlType,
    face: wearing(source),
    ...(comparable.has(kind) ? {} : { wrong: 'field' }),
  };
}

/** Over the rows of a subform of the same form. */
function settleRows(config: RollupConfig, formId: string, fieldOf: SettleContext['fieldOf']): Settled {
  const { through, fieldId, condition } = config;
  const columnOf = (_formId: string, id: string) => {
    const field = fieldOf(formId, id);
    return field?.block.parent === through ? field : undefined;
  };
  const named = [fieldId, ...fieldsIn(condition)].flatMap((id) => columnOf(formId, id) ?? []);
  const isSound = fieldsIn(condition).every((id) => !isSystemField(id)) && isFit(condition, formId, columnOf);
  const found = {
    formId,
    side: 'rows' as const,
    via: through,
    columns: Object.fromEntries(named.map(({ id, key, kind }) => [id, { key, kind }])),
    wrong: isSound ? null : ('condition' as const),
  };
  return figureOf(config, found, columnOf(formId, fieldId));
}

/** Only what a row holds by itself can be told of it as it was. */
function isFit(condition: RollupConfig['condition'], formId: string, fieldOf: SettleContext['fieldOf']): boolean {
  const columnOf = (id: string): Pick<FieldAround, 'kind'> | undefined => {
    if (isSystemField(id)) return lastingSystemFields.has(id) ? systemFields[id] : undefined;
    const field = fieldOf(formId, id);
    return field?.storage.in === 'column' ? field : undefined;
  };
  if (!condition) return true;
  const labelled = (id: string) => {
    const column = columnOf(id);
    return column && { kind: column.kind, label: id };
  };
  const asksTitles = comparisonsOf(condition).some(({ field, operator }) => {
    const column = columnOf(field);
    return column && findOperator(operator, column.kind)?.about === 'titles';
  });
  return !asksTitles && checkCondition(condition, labelled).length === 0;
}

/** An average may have more places than what it is taken from. */
const averageFace = (face: Face, decimals: number): Face =>
  'decimals' in face.config ? { ...face, config: { ...face.config, decimals } } : face;
