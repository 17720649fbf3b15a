import type { Bilingual } from '@mortise/core';
import type { Export } from './use-exports.ts';

type How = Export['how'];

export const valueNames: Readonly<Record<How['values'], Bilingual>> = {
  shown: { zh: '显示值', en: 'As shown' },
  stored: { zh: '原值', en: 'As stored' },
};
export const valueHelp: Readonly<Record<How['values'], Bilingual>> = {
  shown: {
    zh: '选项、成员和关联写名称，适合阅读和统计',
    en: 'Names of options, people and records: to read and to sum up',
  },
  stored: {
    zh: '带记录 ID，选项、成员和关联写 ID，改完可以再导入',
    en: 'With record IDs, and IDs for options, people and records: to change and import again',
  },
};

export const subformNames: Readonly<Record<How['subforms'], Bilingual>> = {
  merged: { zh: '合并主记录的单元格', en: 'Merge the cells of the record' },
  repeated: { zh: '每行重复主记录', en: 'Repeat the record on each row' },
  sheets: { zh: '单独的工作表', en: 'On sheets of their own' },
};
/** A CSV file has neither. */
export const subformNamesInCsv: typeof subformNames = {
  ...subformNames,
  merged: { zh: '主记录只写一次', en: 'Write the record once' },
  sheets: { zh: '单独的文件', en: 'In files of their own' },
};

export const attachmentNames: Readonly<Record<How['attachments'], Bilingual>> = {
  none: { zh: '不带附件', en: 'No attachments' },
  titled: { zh: '标题_文件名', en: 'Title_file name' },
  plain: { zh: '原文件名', en: 'Their own names' },
  folders: { zh: '每条记录一个文件夹', en: 'A folder per record' },
};
