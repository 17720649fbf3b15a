import { type Cell, cellText } from '@mortise/core';
import type { GuessedSettings, OptionGuess } from './guess.ts';
import { shape } from './shape.ts';
import type { ColumnStatistics } from './statistics.ts';

const mostOptions = 50;
const longestOption = 60;

/**
 * The options of a column whose few values repeat: at most 50 and at most a tenth of the rows. In a short table a
 * tenth is too strict; there each value must come twice on average.
 */
export function singleChoice(statistics: ColumnStatistics, most = mostOptions): OptionGuess[] | undefined {
  const values = statistics.distinct.all;
  const filled = statistics.values - statistics.fits(shape.noValue | shape.error);
  if (values === undefined || values.length === 0 || values.length > most || filled < 4) return undefined;
  if (statistics.longest > longestOption) return undefined;
  const isFew = values.length <= statistics.rows * 0.1 || (values.length <= 15 && filled >= values.length * 2);
  return isFew ? values.map(([label, count]) => ({ label, count })) : undefined;
}

const separators = ['、', '；', ';', '|', '，', ','] as const;

/** The options of a column whose cells list several of a few. */
export function multipleChoice(
  statistics: ColumnStatistics,
  sample: readonly Cell[],
): Pick<GuessedSettings, 'options' | 'separator'> | undefined {
  const values = statistics.distinct.all;
  const texts = sample.filter((cell) => cell.kind === 'text').map(cellText);
  if (values === undefined || texts.length < 10 || statistics.longest > longestOption * 2) return undefined;
  for (const separator of separators) {
    const lists = values.filter(([value]) => value.includes(separator));
    const listed = lists.reduce((sum, [, count]) => sum + count, 0);
    if (listed < statistics.values * 0.2) continue;
    const parts = countParts(values, separator);
    const labels = [...parts.keys()];
    if (labels.length > mostOptions || labels.length > values.length * 0.7) continue;
    if (labels.some((label) => label.length > 20 || /[。.!?！？]/.test(label))) continue;
    return { separator, options: [...parts].map(([label, count]) => ({ label, count })) };
  }
  return undefined;
}

function countParts(values: readonly (readonly [string, number])[], separator: string): Map<string, number> {
  const parts = new Map<string, number>();
  for (const [value, count] of values) {
    for (const part of value.split(separator)) {
      const label = part.trim();
      if (label !== '') parts.set(label, (parts.get(label) ?? 0) + count);
    }
  }
  return parts;
}
