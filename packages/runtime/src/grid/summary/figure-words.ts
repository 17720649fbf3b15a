import type { FigureKind, Text } from '@mortise/core';
import type { ListField } from '../../list/list-fields.ts';

const words: Readonly<Record<FigureKind, Text>> = {
  sum: { zh: '合计', en: 'Sum' },
  average: { zh: '平均', en: 'Average' },
  min: { zh: '最小', en: 'Min' },
  max: { zh: '最大', en: 'Max' },
  filled: { zh: '已填', en: 'Filled' },
  empty: { zh: '未填', en: 'Empty' },
};
const ofDates: Partial<Record<FigureKind, Text>> = {
  min: { zh: '最早', en: 'Earliest' },
  max: { zh: '最晚', en: 'Latest' },
};

/** What a figure is called, of this field. */
export const figureWord = ({ kind }: Pick<ListField, 'kind'>, of: FigureKind): Text =>
  (kind === 'number' ? undefined : ofDates[of]) ?? words[of];
