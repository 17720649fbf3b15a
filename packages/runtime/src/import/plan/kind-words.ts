import { type Text, textIn } from '@mortise/core';

const words: Readonly<Record<string, Text>> = {
  required: { zh: '必填没有值', en: 'Required and empty' },
  not_unique: { zh: '值重复', en: 'Not unique' },
  duplicate: { zh: '已有相同的记录', en: 'There already' },
  possible_duplicate: { zh: '疑似重复', en: 'Possible duplicate' },
  rule: { zh: '不符合校验规则', en: 'Against a rule' },
  duplicate_in_file: { zh: '文件里重复', en: 'Twice in the file' },
  no_such_record: { zh: '没有要更新的记录', en: 'No record to update' },
  no_key: { zh: '识别字段为空', en: 'Key is empty' },
  ambiguous_key: { zh: '符合的记录不止一条', en: 'Several records fit' },
  not_found: { zh: '没有找到', en: 'Not found' },
  ambiguous: { zh: '重名', en: 'Several of the name' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
};

/** What a kind of trouble is called; of others what is said of it, without the value that it was said of. */
export const kindWords = (code: string, message: Text): Text =>
  words[code] ?? { zh: plain(message, 'zh'), en: plain(message, 'en') };

const plain = (message: Text, locale: 'zh' | 'en') =>
  textIn(message, locale)
    .replaceAll(/「[^」]*」|"[^"]*"/g, '')
    .trim();
