import { bilingual, cellText, defineFieldType, type Issue, issue, ok } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuseCell } from '../refuse-cell.ts';
import { AutonumberConfig, type NumberPart, repeats } from './config.ts';
import { numberOf, periodOf } from './number-of.ts';

/** A number the server gives to each record when it is created: HT-202612-0001. It never changes. */
export const autonumber = defineFieldType<AutonumberConfig, string>({
  type: 'autonumber',
  label: { zh: '流水号', en: 'Auto number' },
  aliases: ['自动编号', '编号', '单号', '序号', '序列号', 'serial', 'sequence', 'id', 'code'],
  group: 'advanced',
  icon: 'list-ordered',
  config: AutonumberConfig,
  defaults: { parts: [{ kind: 'count', digits: 4, start: 1 }], reset: 'never' },
  migrations: [toParts],
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () =>
    z.string(bilingual('不是编号', 'Not a number')).max(400, bilingual('最多 400 个字', 'At most 400 characters')),
  format: (value) => value,
  parse: (cell) =>
    cell.kind === 'error'
      ? refuseCell(cell, 'cell_error', { zh: '编号', en: 'a number' })
      : ok(cleanLine(cellText(cell)) || null),
  wording: () => null,
  searchText: (value) => value,
  generate: (config, counter, created) => numberOf(config, Number(counter), created),
  generatedFrom: ({ parts }) => parts.flatMap((part) => (part.kind === 'field' ? [part.fieldId] : [])),
  period: periodOf,
  check,
  supports: { required: false, unique: true, title: true, defaults: [], generated: true },
});

function check(config: AutonumberConfig): Issue[] {
  const counts = config.parts.filter(({ kind }) => kind === 'count').length;
  if (counts !== 1)
    return [
      issue(['parts'], 'one_count', { zh: '编号里要有一个计数，也只能有一个', en: 'A number has exactly one count' }),
    ];
  if (config.parts.some((part) => part.kind === 'field' && part.fieldId === ''))
    return [
      issue(['parts'], 'no_field', { zh: '编号里有一段还没有选字段', en: 'A part of the number has no field yet' }),
    ];
  if (!repeats(config)) return [];
  return [
    issue(['reset'], 'repeats', {
      zh: '编号会重复：重新计数的周期要包含在日期里',
      en: 'Numbers would repeat: the date must tell the period of the count',
    }),
  ];
}

/** Before there were parts a number was a prefix, a date, a separator and a count. */
function toParts(old: Record<string, unknown>): Record<string, unknown> {
  if (old.parts !== undefined) return old;
  const { prefix = '', date = 'none', separator = '-', digits = 4, start = 1, ...rest } = old as Partial<Old>;
  const parts: NumberPart[] = [
    ...(prefix === '' ? [] : [{ kind: 'text' as const, text: prefix }]),
    ...(date === 'none' ? [] : [{ kind: 'date' as const, form: date }]),
    ...(date === 'none' || separator === '' ? [] : [{ kind: 'text' as const, text: separator }]),
    { kind: 'count', digits, start },
  ];
  return { ...rest, parts };
}

interface Old {
  readonly prefix: string;
  readonly date: 'none' | 'year' | 'month' | 'day';
  readonly separator: '' | '-';
  readonly digits: number;
  readonly start: number;
}
