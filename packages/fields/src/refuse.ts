import { type Bilingual, err, type Issue, issue, type Result } from '@mortise/core';

/** A cell that a field cannot take, with the reason. The caller adds where it stood. */
export const refuse = (code: string, message: Bilingual): Result<never, Issue> => err(issue([], code, message));

export const refuseErrorCell = (errorCode: string) =>
  refuse('cell_error', {
    zh: `单元格是错误值 ${errorCode}，在表格里改正后重新导入`,
    en: `The cell holds the error ${errorCode}. Correct it in the sheet and import again.`,
  });
