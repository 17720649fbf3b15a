import type { Bilingual } from '@mortise/core';

export const acceptedFiles = '.xlsx,.xls,.csv';
const maxBytes = 100 * 1_048_576;
const endings = /\.(xlsx|xls|csv|tsv|txt)$/i;

/** Why a file cannot be imported, before it travels; undefined when it can be tried. */
export function complaintAbout({ name, size }: Pick<File, 'name' | 'size'>): Bilingual | undefined {
  if (!endings.test(name))
    return {
      zh: `「${name}」不是表格文件。选择 .xlsx、.xls 或 .csv 文件`,
      en: `"${name}" is not a spreadsheet. Choose an .xlsx, .xls or .csv file`,
    };
  if (size > maxBytes)
    return {
      zh: `「${name}」超过 100 MB。拆成几份后再上传`,
      en: `"${name}" is larger than 100 MB. Split it and upload the parts`,
    };
  if (size === 0) return { zh: `「${name}」是空文件`, en: `"${name}" is an empty file` };
  return undefined;
}
