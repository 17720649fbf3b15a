import type { Bilingual } from '@mortise/core';
import { columnLetters } from '../xlsx/references.ts';
import type { TableWarning, TableWarningCode } from './table-shape.ts';

const count = (n: number): string => n.toLocaleString('en');
const rows = (list: readonly number[]): string =>
  list.length > 5 ? `${list.slice(0, 5).join('、')} 等` : list.join('、');
const rowsEn = (list: readonly number[]): string =>
  list.length > 5 ? `${list.slice(0, 5).join(', ')} and more` : list.join(', ');

const of = (code: TableWarningCode, message: Bilingual): TableWarning => ({ code, message });

/** What a person should know about a table before importing it. */
export const warn = {
  noHeader: () =>
    of('no_header', {
      zh: '没有找到表头，列名由系统编写。选择表头所在行，或直接改列名',
      en: 'No header was found, so the columns were named for you. Choose the header row or rename the columns.',
    }),
  unsureHeader: (row: number) =>
    of('unsure_header', {
      zh: `第 ${row} 行像是表头，但不确定。核对后再导入`,
      en: `Row ${row} looks like the header, but this is not certain. Check it before importing.`,
    }),
  secondTable: (row: number) =>
    of('second_table', {
      zh: `第 ${row} 行起是另一张表，没有包含在内。要导入它，把它移到单独的工作表`,
      en: `Another table begins in row ${row} and is left out. Move it to a sheet of its own to import it.`,
    }),
  sideBySide: (column: number) =>
    of('side_by_side', {
      zh: `${columnLetters(column)} 列是空列，两侧像是两张表，已按一张表读取`,
      en: `Column ${columnLetters(column)} is empty and its sides look like two tables. They were read as one.`,
    }),
  pivot: () =>
    of('pivot', {
      zh: '这是数据透视表的结果，不是明细，建议不导入',
      en: 'This is the output of a pivot table, not a list of records. Consider leaving it out.',
    }),
  notesBelow: (list: readonly number[]) =>
    of('notes_below', {
      zh: `表格下方第 ${rows(list)} 行是说明文字，没有作为数据`,
      en: `Rows ${rowsEn(list)} below the table are notes and are left out.`,
    }),
  totalRows: (list: readonly number[]) =>
    of('total_rows', {
      zh: `第 ${rows(list)} 行是合计，没有作为数据`,
      en: `Rows ${rowsEn(list)} are totals and are left out.`,
    }),
  repeatedHeader: (list: readonly number[]) =>
    of('repeated_header', {
      zh: `第 ${rows(list)} 行重复了表头，没有作为数据`,
      en: `Rows ${rowsEn(list)} repeat the header and are left out.`,
    }),
  emptyColumns: (n: number) =>
    of('empty_columns', {
      zh: `${count(n)} 列没有列名也没有值，已略去`,
      en: `${count(n)} columns without a name and without values are left out.`,
    }),
  unnamedColumns: (n: number) =>
    of('unnamed_columns', {
      zh: `${count(n)} 列有值但没有列名，已编号命名`,
      en: `${count(n)} columns have values but no name, and were numbered.`,
    }),
  outsideTable: () =>
    of('outside_table', {
      zh: '表格范围之外还有内容，没有包含在内',
      en: 'There is more on the sheet outside the table, which is left out.',
    }),
  hiddenRows: (n: number) =>
    of('hidden_rows', {
      zh: `${count(n)} 行在表格中是隐藏的，会一并导入`,
      en: `${count(n)} rows are hidden in the sheet and will be imported too.`,
    }),
  hiddenColumns: (n: number) =>
    of('hidden_columns', {
      zh: `${count(n)} 列在表格中是隐藏的，核对是否导入`,
      en: `${count(n)} columns are hidden in the sheet. Check whether to import them.`,
    }),
  tooManyColumns: (limit: number) =>
    of('too_many_columns', {
      zh: `列数超过 ${count(limit)}，只读取前 ${count(limit)} 列。把其余的列移到另一张表`,
      en: `There are more than ${count(limit)} columns and only these are read. Move the others to another sheet.`,
    }),
  mergedBody: (n: number) =>
    of('merged_body', {
      zh: `${count(n)} 处合并单元格已按行填满`,
      en: `${count(n)} merged cells were filled down over their rows.`,
    }),
  errorCells: (n: number) =>
    of('error_cells', {
      zh: `${count(n)} 个单元格是公式错误（如 #N/A），导入时会逐个列出`,
      en: `${count(n)} cells hold formula errors such as #N/A. The import lists each of them.`,
    }),
  lostDigits: (names: readonly string[]) =>
    of('lost_digits', {
      zh: `「${names.join('、')}」的数字超过 15 位，保存时 Excel 已丢掉末尾几位。从原始来源以文本重新导出`,
      en: `Numbers of more than 15 digits in ${names.join(', ')} lost their last digits when Excel saved them. Export them again as text.`,
    }),
};
