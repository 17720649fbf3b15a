import {
  type Figure,
  figuresOf,
  type Groupable,
  type GroupedBy,
  type GroupField,
  type GroupPagesQuery,
  groupableOf,
  type Issue,
  issue,
  mayAge,
  mayBucket,
  mayTally,
  type Reach,
  readDay,
} from '@mortise/core';
import { isId } from './is-id.ts';

type Place = Issue['path'];

/** A field that the actor may not see does not exist: neither its values nor what they come to are told. */
function wrong(
  { visible, mayReadOwner }: Reach,
  path: Place,
  id: string,
  serves: (field: Groupable) => boolean,
): Issue[] {
  const field = id === '$owner' && !mayReadOwner ? undefined : groupableOf(visible, id);
  if (!field) return [issue([...path], 'unknown_field', unknownField)];
  return serves(field) ? [] : [issue([...path], 'unfit_field', unfitField)];
}

export function checkGroups(reach: Reach, { by, lanes }: GroupedBy): Issue[] {
  return [
    ...wrong(reach, ['by'], by, mayBucket),
    ...(lanes ? wrong(reach, ['lanes'], lanes, mayBucket) : []),
    ...(lanes === by ? [issue(['lanes'], 'same_field', sameField)] : []),
  ];
}

export const checkFigures = (reach: Reach, figures: readonly Figure[]): Issue[] =>
  figures.flatMap(({ field, of }, index) =>
    wrong(reach, ['figures', index], field, (found) => figuresOf(found).includes(of)),
  );

export const checkTally = (reach: Reach, field: string): Issue[] => wrong(reach, ['field'], field, mayTally);

/** Keys that no group can have would be refused by the database in its own words. */
export function checkKeys(reach: Reach, { groups, ...query }: GroupPagesQuery): Issue[] {
  const { by, lanes } = groupFields(reach, query);
  const fits = (key: string | null, of: GroupField | null) => {
    if (key === null) return true;
    const kind = of === null ? undefined : groupableOf(reach.visible, of.field)?.kind;
    if (kind === undefined) return false;
    if (of?.per) return readDay(key) !== null;
    return kind === 'option' || isId(key);
  };
  return groups.flatMap(({ key, lane }, index) =>
    fits(key, by) && fits(lane, lanes) ? [] : [issue(['groups', index], 'unknown_group', unknownGroup)],
  );
}

/** By what the groups are told apart, once they are checked: dates by the day where nothing is said. */
export function groupFields({ visible }: Reach, { by, per, lanes, lanesPer }: GroupedBy) {
  const one = (field: string, part: GroupedBy['per']): GroupField => {
    const found = groupableOf(visible, field);
    return { field, per: found && mayAge(found) ? (part ?? 'day') : null };
  };
  return { by: one(by, per), lanes: lanes ? one(lanes, lanesPer) : null };
}

const unknownGroup = {
  zh: '没有这个分组，刷新后重试',
  en: 'There is no such group. Reload and try again.',
};

const unknownField = {
  zh: '分组或统计的字段已不存在，换一个字段',
  en: 'A field to group by or to summarise no longer exists. Choose another.',
};

const unfitField = {
  zh: '这个字段不能这样分组或统计，换一个字段',
  en: 'Records cannot be grouped or summarised so by this field. Choose another.',
};

const sameField = {
  zh: '两级分组用了同一个字段，换一个字段',
  en: 'Both levels of groups name the same field. Choose another.',
};
