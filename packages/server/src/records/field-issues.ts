import {
  type Bilingual,
  type Field,
  type Issue,
  issue,
  joinWords,
  lockMessage,
  outOfRangeText,
  type Text,
  textIn,
} from '@mortise/core';

const labelIn = (label: Text, locale: 'zh' | 'en') =>
  textIn(label, locale) || (locale === 'zh' ? '此字段' : 'This field');

/** Both languages of a message that names the field. */
function about({ block }: Field, zh: (label: string) => string, en: (label: string) => string): Bilingual {
  return { zh: zh(labelIn(block.label, 'zh')), en: en(labelIn(block.label, 'en')) };
}

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

export const missing = (field: Field): Issue =>
  issue(
    [field.key],
    'required',
    about(
      field,
      (label) => joinWords('填写', label),
      (label) => `${label} is required.`,
    ),
  );

export const mayNotEdit = (field: Field): Issue =>
  issue(
    [field.key],
    'forbidden_field',
    about(
      field,
      (label) => joinWords('你不能修改', label),
      (label) => `You may not change ${label}.`,
    ),
  );

export const madeByServer = (field: Field): Issue =>
  issue(
    [field.key],
    'generated',
    about(
      field,
      (label) => joinWords(label, '由系统生成，不能填写'),
      (label) => `${label} is generated and cannot be set.`,
    ),
  );

export const notShown = (field: Field): Issue =>
  issue(
    [field.key],
    'hidden',
    about(
      field,
      (label) => joinWords(label, '在这条记录中不显示，不能填写'),
      (label) => `${label} is not shown in this record and cannot be set.`,
    ),
  );

export const readOnlyNow = (field: Field): Issue =>
  issue(
    [field.key],
    'read_only',
    about(
      field,
      (label) => joinWords(label, '在这条记录中只读，不能修改'),
      (label) => `${label} is read-only in this record.`,
    ),
  );

export const isLocked = (message: Text): Issue => issue([], 'locked', lockMessage(message));

export const readThrough = (field: Field): Issue =>
  issue(
    [field.key],
    'read_only',
    about(
      field,
      (label) => joinWords(label, '来自另一张表单，在那里修改'),
      (label) => `${label} comes from another form. Change it there.`,
    ),
  );

export const unknownField = (key: string): Issue =>
  issue([key], 'unknown_field', { zh: `没有名为 ${key} 的字段`, en: `There is no field called ${key}.` });

export const notUnique = (field: Field, value: unknown): Issue =>
  issue(
    [field.key],
    'not_unique',
    about(
      field,
      (label) => `${label}「${shown(value)}」已被另一条记录使用`,
      (label) => `${label} "${shown(value)}" is already used by another record.`,
    ),
  );

/** At each of the fields. `message` is the builder's own. */
export function notUniqueTogether(field: Field, fields: readonly Field[], message: Text | undefined): Issue {
  const names = (locale: 'zh' | 'en', separator: string) =>
    fields.map(({ block }) => labelIn(block.label, locale)).join(separator);
  const ours = {
    zh: `另一条记录的${names('zh', '、')}与这条相同，改掉其中一个`,
    en: `Another record has the same ${names('en', ', ')}. Change one of them.`,
  };
  return issue([field.key], 'not_unique', message && textIn(message, 'zh') !== '' ? message : ours);
}

export const noSuchTarget = (field: Field, noun: Bilingual): Issue =>
  issue(
    [field.key],
    'not_found',
    about(
      field,
      (label) => joinWords(label, `中的${noun.zh}不存在或已被删除`),
      (label) => `A ${noun.en} in ${label} does not exist or was deleted.`,
    ),
  );

export const notACandidate = (field: Field): Issue =>
  issue(
    [field.key],
    'not_a_candidate',
    about(
      field,
      (label) => joinWords(label, '中的记录不满足筛选条件，重新选'),
      (label) => `A record in ${label} does not satisfy its condition. Choose another.`,
    ),
  );

export const notALeaf = (field: Field): Issue =>
  issue(
    [field.key],
    'not_a_leaf',
    about(
      field,
      (label) => joinWords(label, '要选到末级，且满足筛选条件'),
      (label) => `${label} takes only records with none below them that satisfy its condition.`,
    ),
  );

export const outOfRange = (names: readonly string[]): Issue => issue([], 'out_of_range', outOfRangeText(names));

export const noSuchOwner: Issue = issue(['$owner'], 'not_found', {
  zh: '负责人不存在或已离职',
  en: 'The owner does not exist or has left.',
});

export const idTaken = (id: string): Issue =>
  issue(['$id'], 'not_unique', { zh: `记录 ID ${id} 已被使用`, en: `Record ID ${id} is already used.` });

export const notAnId: Issue = issue(['$id'], 'invalid', {
  zh: '记录 ID 不是 UUID',
  en: 'The record ID is not a UUID.',
});

export const mayNotGiveAway: Issue = issue(['$owner'], 'forbidden_field', {
  zh: '你不能更换负责人',
  en: 'You may not change the owner.',
});

export const changedTwice: Issue = issue([], 'changed_twice', {
  zh: '同一条记录在一批中只能修改一次',
  en: 'A record can be changed only once in a batch.',
});

export const notRows = (field: Field): Issue =>
  issue([field.key], 'invalid_type', { zh: '应为行的列表', en: 'A list of rows is expected.' });

export const rowTwice = (field: Field, index: number): Issue =>
  issue([field.key, index, 'id'], 'invalid', {
    zh: '行 ID 不是 UUID，或与上面的一行相同',
    en: 'The row ID is not a UUID, or is that of a row above.',
  });

export const mayNotAddRows = (field: Field): Issue =>
  issue([field.key], 'forbidden_rows', { zh: '这里不能添加行', en: 'Rows cannot be added here.' });

export const mayNotEditRows = (field: Field): Issue =>
  issue([field.key], 'forbidden_rows', { zh: '已有的行不能修改', en: 'Rows that are there cannot be changed.' });

export const mayNotReorderRows = (field: Field): Issue =>
  issue([field.key], 'forbidden_rows', { zh: '这里不能调整行的顺序', en: 'Rows cannot be reordered here.' });

export const mayNotRemoveRows = (field: Field): Issue =>
  issue([field.key], 'forbidden_rows', { zh: '这里不能删除行', en: 'Rows cannot be deleted here.' });
