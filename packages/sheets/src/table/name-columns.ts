import { cellText } from '@mortise/core';
import type { Merge, Row } from '../workbook.ts';
import { withMergesShown } from './cells.ts';

export interface ColumnName {
  readonly name: string;
  readonly parent?: string;
}

/** The name of each column that has one, several levels joined by a slash, a unit in brackets simply appended. */
export function nameColumns(header: readonly Row[], merges: readonly Merge[]): ReadonlyMap<number, ColumnName> {
  const names = new Map<number, ColumnName>();
  const shown = withMergesShown(header, merges);
  const width = Math.max(0, ...shown.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const levels: string[] = [];
    for (const { cells } of shown) {
      const cell = cells[column];
      const text = cell === undefined ? '' : tidy(cellText(cell));
      if (text !== '' && text !== levels.at(-1)) levels.push(text);
    }
    const joined = join(levels);
    if (joined !== undefined) names.set(column, joined);
  }
  return names;
}

function join(levels: readonly string[]): ColumnName | undefined {
  const last = levels.at(-1);
  if (last === undefined) return undefined;
  const above = levels.slice(0, -1).join('/');
  if (above === '') return { name: last };
  return /^[(（[【].*[)）\]】]$/.test(last)
    ? { name: last.startsWith('(') ? `${above} ${last}` : above + last }
    : { name: `${above}/${last}`, parent: above };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** 金额, 金额 become 金额, 金额2. Compared without regard to letter case. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const used = new Set<string>();
  return names.map((name) => {
    if (!used.has(name.toLowerCase())) {
      used.add(name.toLowerCase());
      return name;
    }
    let number = 2;
    while (used.has(`${name}${number}`.toLowerCase()) || taken.has(`${name}${number}`.toLowerCase())) number += 1;
    used.add(`${name}${number}`.toLowerCase());
    return `${name}${number}`;
  });
}
