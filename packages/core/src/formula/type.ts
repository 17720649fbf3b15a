import type { Bilingual } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Exact } from './exact.ts';
import type { DateValue, FormulaValue, MomentValue, NamedValue, ObjectValue, TimeValue } from './value.ts';

/** The type of one value, and the class that carries it. */
interface ValuesByType {
  number: Exact;
  text: string;
  boolean: boolean;
  date: DateValue;
  moment: MomentValue;
  time: TimeValue;
  option: NamedValue;
  member: NamedValue;
  department: NamedValue;
  record: NamedValue;
  address: ObjectValue;
  file: ObjectValue;
  period: ObjectValue;
  place: ObjectValue;
  /** Known only when it is calculated. */
  any: FormulaValue;
}

/** `empty` is the type of a formula that is always empty; it goes with every type. */
export type ScalarType = keyof ValuesByType | 'empty';
export type ListType = { readonly list: ScalarType };
export type FormulaType = ScalarType | ListType;

/** What an argument of that type is when a function gets it. */
export type ValueOfType<T extends FormulaType> = T extends { readonly list: infer Element extends ScalarType }
  ? readonly (Exclude<ValueOfScalar<Element>, readonly unknown[]> | null)[]
  : T extends ScalarType
    ? ValueOfScalar<T>
    : never;
type ValueOfScalar<T extends ScalarType> = T extends keyof ValuesByType ? ValuesByType[T] : null;

export const listOf = <T extends ScalarType>(element: T): { readonly list: T } => ({ list: element });
export const isListType = (type: FormulaType): type is ListType => typeof type === 'object';

/** What a formula sees of a field that holds such values; undefined where it holds none. */
export const typeOfKind = (kind: ValueKind): FormulaType | undefined => typesOfKinds[kind];

const typesOfKinds: Record<ValueKind, FormulaType | undefined> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  moment: 'moment',
  time: 'time',
  option: 'option',
  options: listOf('option'),
  tags: listOf('text'),
  member: 'member',
  members: listOf('member'),
  department: 'department',
  departments: listOf('department'),
  record: 'record',
  records: listOf('record'),
  pointer: 'record',
  pointers: listOf('record'),
  address: 'address',
  files: listOf('file'),
  period: 'period',
  place: 'place',
  html: undefined,
  rows: undefined,
  none: undefined,
};

/**
 * What a formula must give to become the value of such a field; undefined where none can. A formula knows a record by its
 * id, and a field that takes records of several forms must be told the form as well.
 */
export const typeToFill = (kind: ValueKind): FormulaType | undefined =>
  kind === 'pointer' || kind === 'pointers' ? undefined : typeOfKind(kind);

/** The kind of value that a field holds whose value is such a formula; undefined where no field could hold it. */
export function kindOfType(type: FormulaType): ValueKind | undefined {
  const found = Object.entries(typesOfKinds).find(([, known]) => known !== undefined && sameType(known, type));
  return found?.[0] as ValueKind | undefined;
}

export const sameType = (one: FormulaType, other: FormulaType): boolean =>
  isListType(one) ? isListType(other) && one.list === other.list : one === other;

/** The narrowest type that all of these are: of 1 and "a", `any`. */
export function commonType(types: readonly FormulaType[]): FormulaType {
  const [first = 'empty', ...others] = types.filter((type): type is FormulaType => type !== 'empty');
  if (others.every((other) => sameType(first, other))) return first;
  const all: readonly FormulaType[] = [first, ...others];
  if (all.every((type) => type === 'date' || type === 'moment')) return 'moment';
  return all.every(isListType) ? listOf('any') : 'any';
}

/**
 * May a value of type `given` stand where `wanted` is? Nothing turns into a number, a truth or a date by itself. A day
 * and a moment stand for each other (a day for its beginning), a choice, a person or a record for its name, and one
 * value for a list of one.
 */
export function acceptsType(wanted: FormulaType, given: FormulaType): boolean {
  if (isListType(wanted)) return acceptsType(wanted.list, isListType(given) ? given.list : given);
  if (wanted === 'any' || given === 'any' || given === 'empty') return true;
  if (isListType(given)) return false;
  return wanted === given || (standsFor[wanted]?.includes(given) ?? false);
}

const standsFor: Partial<Record<ScalarType, readonly ScalarType[]>> = {
  date: ['moment'],
  moment: ['date'],
  text: ['option', 'member', 'department', 'record', 'address', 'file', 'period', 'place'],
};

/** For sentences: “数字”, "a number". */
export function describeType(type: FormulaType): Bilingual {
  if (!isListType(type)) return typeNames[type];
  const { zh, en } = typeNames[type.list];
  return { zh: `一组${zh}`, en: type.list === 'any' ? 'a list' : `a list (each ${en})` };
}

const typeNames: Record<ScalarType, Bilingual> = {
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文本', en: 'a text' },
  boolean: { zh: '是/否', en: 'yes or no' },
  date: { zh: '日期', en: 'a date' },
  moment: { zh: '日期时间', en: 'a date with time' },
  time: { zh: '时间', en: 'a time of day' },
  option: { zh: '选项', en: 'an option' },
  member: { zh: '成员', en: 'a member' },
  department: { zh: '部门', en: 'a department' },
  record: { zh: '关联记录', en: 'a record' },
  address: { zh: '地址', en: 'an address' },
  file: { zh: '附件', en: 'a file' },
  period: { zh: '日期区间', en: 'a date range' },
  place: { zh: '定位', en: 'a location' },
  any: { zh: '值', en: 'a value' },
  empty: { zh: '空值', en: 'nothing' },
};
