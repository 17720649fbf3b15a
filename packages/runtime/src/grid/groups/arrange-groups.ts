import {
  type GridGroup,
  type GroupKey,
  joinWords,
  type Locale,
  type RecordGroup,
  type Text,
  textIn,
} from '@mortise/core';
import type { ListField } from '../../list/list-fields.ts';
import { datePartLabel } from './date-parts.ts';
import type { Group } from './group-head.ts';

export interface Level extends Pick<GridGroup, 'per' | 'direction'> {
  readonly field: ListField;
}

type Counted = Pick<RecordGroup, 'key' | 'lane' | 'count' | 'figures'>;

interface Words {
  readonly locale: Locale;
  readonly titleOf: (id: string) => string | undefined;
}

/** By which a group is folded: unlike keys, no two groups of a grid have the same. */
const nameOf = ({ key, lane }: GroupKey, isInner: boolean) =>
  isInner ? JSON.stringify([key, lane]) : JSON.stringify([key]);

/**
 * Groups in the order in which people look for them: options as their builder arranged them, dates by time, people and
 * records by name, what has no value last. `inner` are those of both levels, where there are two.
 */
export function arrangeGroups(
  outer: readonly Counted[],
  inner: readonly Counted[],
  levels: readonly [Level] | readonly [Level, Level],
  words: Words,
): Group[] {
  const [first, second] = levels;
  const within = new Map<string | null, Counted[]>();
  for (const one of inner) within.set(one.key, [...(within.get(one.key) ?? []), one]);
  const made = outer.map((one): Group => {
    const inside = (within.get(one.key) ?? []).map((each) => group(each, true));
    return { ...group(one, false), groups: second ? ordered(inside, second, ({ key }) => key.lane, words) : null };
  });
  return ordered(made, first, ({ key }) => key.key, words);

  function group({ key, lane, count, figures }: Counted, isInner: boolean): Group {
    const level = isInner && second ? second : first;
    const value = isInner ? lane : key;
    const { label, color } = labelOf(value, level, words);
    const of: GroupKey = { key, lane: isInner ? lane : null };
    return { name: nameOf({ key, lane }, isInner), key: of, label, color, count, figures, groups: null };
  }
}

function labelOf(
  value: string | null,
  { field, per }: Level,
  { titleOf }: Words,
): { readonly label: Text; readonly color: string | undefined } {
  if (value === null) return { label: { zh: '未填写', en: 'Empty' }, color: undefined };
  if (field.kind === 'date' || field.kind === 'moment') return { label: datePartLabel(value, per), color: undefined };
  const { type, config } = field;
  const option = type.ownOptions?.(config).find(({ id }) => id === value);
  const choice = option ?? type.choices?.(config).find(({ id }) => id === value);
  return { label: choice?.label ?? titleOf(value) ?? { zh: '未命名', en: 'Unnamed' }, color: option?.color };
}

function ordered(
  groups: readonly Group[],
  { field, direction }: Level,
  held: (group: Group) => string | null,
  { locale }: Words,
): Group[] {
  const choices = field.type.ownOptions?.(field.config) ?? field.type.choices?.(field.config) ?? [];
  const placeOf = new Map(choices.map(({ id }, index) => [id, index]));
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  const isDate = field.kind === 'date' || field.kind === 'moment';
  return groups.toSorted((one, other) => {
    const [a, b] = [held(one), held(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (isDate) return sign * a.localeCompare(b);
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    if (x !== undefined && y !== undefined) return sign * (x - y);
    if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1;
    return sign * collator.compare(textIn(one.label, locale), textIn(other.label, locale));
  });
}

/** What a group is called, for whoever does not see it. */
export const spokenName = (label: Text, count: number, locale: Locale): string =>
  locale === 'zh' ? joinWords(textIn(label, 'zh'), `${count} 条`) : `${textIn(label, 'en')}, ${count} records`;
