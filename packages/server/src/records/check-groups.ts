import {
  type Groupable,
  type GroupQuery,
  groupableOf,
  type Issue,
  issue,
  mayGroup,
  maySum,
  type Reach,
} from '@mortise/core';

/** A field that the actor may not see does not exist: neither its values nor what they come to are told. */
export function checkGroups({ visible }: Reach, { by, lanes, sums = [] }: GroupQuery): Issue[] {
  const wrong = (path: Issue['path'], id: string, serves: (field: Groupable) => boolean): Issue[] => {
    const field = groupableOf(visible, id);
    if (!field) return [issue([...path], 'unknown_field', unknownField)];
    return serves(field) ? [] : [issue([...path], 'unfit_field', unfitField)];
  };
  return [
    ...wrong(['by'], by, mayGroup),
    ...(lanes ? wrong(['lanes'], lanes, mayGroup) : []),
    ...(lanes === by ? [issue(['lanes'], 'same_field', sameField)] : []),
    ...sums.flatMap((id, index) => wrong(['sums', index], id, maySum)),
  ];
}

const unknownField = {
  zh: '分组或合计的字段已不存在，换一个字段',
  en: 'A field to group by or to sum no longer exists. Choose another.',
};

const unfitField = {
  zh: '这个字段不能用来分组或合计，换一个字段',
  en: 'Records cannot be grouped or summed by this field. Choose another.',
};

const sameField = {
  zh: '泳道和分列用了同一个字段，换一个字段',
  en: 'Columns and lanes name the same field. Choose another.',
};
