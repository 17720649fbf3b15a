import { emptyColumn, type OptionColor, type RecordGroup, type Text } from '@mortise/core';
import type { ListField } from '../../list/list-fields.ts';

/** A column of a board, or a lane. */
export interface BoardColumn {
  /** Null for records without a value. */
  readonly key: string | null;
  readonly label: Text;
  readonly color: OptionColor | undefined;
}

/** By what a column goes in an address and in settings. */
export const markOf = (key: string | null): string => key ?? emptyColumn;

type Counted = Pick<RecordGroup, 'key' | 'count'>;

/**
 * The columns of a board: those of a choice as its builder arranged them, empty or not; of people and records those that
 * there are, the fullest first. An option that is offered no more is there while records hold it.
 */
export function columnsOf(
  field: Pick<ListField, 'type' | 'config'>,
  groups: readonly Counted[],
  titleOf: (id: string) => string | undefined,
): BoardColumn[] {
  const { type, config } = field;
  const counts = new Map<string | null, number>();
  for (const { key, count } of groups) counts.set(key, (counts.get(key) ?? 0) + count);
  const own = type.ownOptions?.(config);
  const choices = own ?? type.choices?.(config) ?? [];
  const known = new Set(choices.map(({ id }) => id));
  const offered = choices.filter(({ id }) => counts.has(id) || !own?.find((option) => option.id === id)?.disabled);
  const others = [...counts]
    .filter(([key]) => key !== null && !known.has(key))
    .sort(([, one], [, other]) => other - one);
  return [
    { key: null, label: { zh: '未填写', en: 'Empty' }, color: undefined },
    ...offered.map(({ id, label }) => ({ key: id, label, color: own?.find((option) => option.id === id)?.color })),
    ...others.map(([key]) => ({ key, label: titleOf(key ?? '') ?? unnamed, color: undefined })),
  ];
}

const unnamed: Text = { zh: '未命名', en: 'Unnamed' };
