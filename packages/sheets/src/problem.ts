import type { Bilingual } from '@mortise/core';

export type SheetProblemCode =
  | 'password_protected'
  | 'damaged'
  | 'not_a_spreadsheet'
  | 'macros'
  | 'unsupported_format'
  | 'empty'
  | 'too_large';

/** Why a file cannot be read, in words for the person who chose it. Plain data. */
export interface SheetProblem {
  readonly code: SheetProblemCode;
  readonly message: Bilingual;
  /** For the log: what the reader met, and where. */
  readonly detail?: string;
}

const messages: Readonly<Record<Exclude<SheetProblemCode, 'too_large' | 'unsupported_format'>, Bilingual>> = {
  password_protected: {
    zh: '文件有打开密码，无法读取。在 Excel 中取消密码后另存一份再上传',
    en: 'The file is password-protected and cannot be read. Remove the password in Excel, save a copy and upload that.',
  },
  damaged: {
    zh: '文件已损坏，无法读完。用 Excel 打开并另存为 .xlsx 后再上传',
    en: 'The file is damaged and cannot be read to its end. Open it in Excel, save it as .xlsx and upload that.',
  },
  not_a_spreadsheet: {
    zh: '文件内容不是表格。上传 .xlsx、.xls 或 .csv 文件；从系统导出的网页表格先在 Excel 中另存为 .xlsx',
    en: 'The file is not a spreadsheet. Upload .xlsx, .xls or .csv; open web tables in Excel and save them as .xlsx first.',
  },
  macros: {
    zh: '文件含有宏，出于安全没有读取。在 Excel 中另存为不含宏的 .xlsx 后再上传',
    en: 'The file holds macros and was not read for safety. Save it as .xlsx without macros in Excel and upload that.',
  },
  empty: {
    zh: '文件里没有数据，没有可导入的内容',
    en: 'The file holds no data, so there is nothing to import.',
  },
};

export const problem = (code: keyof typeof messages, detail?: string): SheetProblem => ({
  code,
  message: messages[code],
  ...(detail === undefined ? {} : { detail }),
});

export const unsupported = (format: string): SheetProblem => ({
  code: 'unsupported_format',
  message: {
    zh: `不支持 ${format} 格式。在 Excel 或 WPS 中另存为 .xlsx 后再上传`,
    en: `${format} files are not supported. Save the file as .xlsx and upload that.`,
  },
});

export const tooLarge = (what: Bilingual, limit: string): SheetProblem => ({
  code: 'too_large',
  message: {
    zh: `${what.zh}超过上限 ${limit}。把文件拆成几份后再上传`,
    en: `${what.en} exceed the limit of ${limit}. Split the file and upload the parts.`,
  },
});

/**
 * Carries a problem out of a stream that is half read. `openWorkbook` and `analyseWorkbook` turn it into a `Result`;
 * whoever iterates `rows` alone catches it with `problemOf`.
 */
export class SheetFault extends Error {
  readonly problem: SheetProblem;
  constructor(found: SheetProblem) {
    super(found.detail ?? found.message.en);
    this.name = 'SheetFault';
    this.problem = found;
  }
}

export const damaged = (detail: string): SheetFault => new SheetFault(problem('damaged', detail));

/** The problem an iteration over rows ended with, or undefined when the error is an accident. */
export const problemOf = (error: unknown): SheetProblem | undefined =>
  error instanceof SheetFault ? error.problem : undefined;
