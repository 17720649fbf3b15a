import type { Bilingual } from '@mortise/core';
import type { SheetAnalysis } from '../analysis.ts';

/** Why a sheet is better left out; undefined for a list of records in plain sight. */
export function whyNot({ isRecommended, hidden, kind, rows, table }: SheetAnalysis): Bilingual | undefined {
  if (isRecommended) return undefined;
  if (kind === 'chart') return { zh: '这是图表，没有记录', en: 'This is a chart and holds no records' };
  if (kind === 'empty' || rows === 0) return { zh: '这个工作表没有记录', en: 'The sheet holds no records' };
  if (table?.warnings.some(({ code }) => code === 'pivot'))
    return { zh: '这是数据透视表的结果，不是明细', en: 'This is the output of a pivot table, not a list of records' };
  if (hidden)
    return { zh: '它在文件里是隐藏的，多半是辅助计算', en: 'It is hidden in the file and most likely a helper' };
  return {
    zh: '它像是大表旁边的一小块，不是完整的记录',
    en: 'It looks like a part of something else, not a list of records',
  };
}
