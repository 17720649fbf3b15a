import { bilingual, cellText, defineFieldType, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { readTime } from '../read-time.ts';
import { refuseCell } from '../refuse-cell.ts';

const TimeConfig = z.object({
  precision: z.enum(['minute', 'second']).meta(
    setting({
      label: { zh: '精度', en: 'Precision' },
      control: 'choice',
      choices: [
        { value: 'minute', label: { zh: '时分', en: 'Minutes' } },
        { value: 'second', label: { zh: '时分秒', en: 'Seconds' } },
      ],
    }),
  ),
  min: z.string().meta(
    setting({
      label: { zh: '最早', en: 'Earliest' },
      control: 'text',
      help: { zh: '如 09:00', en: 'Such as 09:00' },
    }),
  ),
  max: z
    .string()
    .meta(
      setting({ label: { zh: '最晚', en: 'Latest' }, control: 'text', help: { zh: '如 18:00', en: 'Such as 18:00' } }),
    ),
});

/** A time of day, of no particular day. The value is `HH:mm:ss`. */
export const time = defineFieldType({
  type: 'time',
  label: { zh: '时间', en: 'Time' },
  aliases: ['时刻', '几点', 'clock', 'hour'],
  group: 'advanced',
  icon: 'clock',
  config: TimeConfig,
  defaults: { precision: 'minute', min: '', max: '' },
  kind: () => 'time',
  storage: () => ({ in: 'column', sqlType: 'time' }),
  value: ({ precision, min, max }) =>
    z
      .string(wrong)
      .transform((text, context) => {
        const read = readTime(text);
        if (read) return cut(read, precision);
        context.addIssue({ code: 'custom', message: wrong });
        return z.NEVER;
      })
      .refine((value) => value >= (readTime(min) ?? ''), bilingual(`不能早于 ${min}`, `Not before ${min}`))
      .refine((value) => value <= (readTime(max) ?? '24'), bilingual(`不能晚于 ${max}`, `Not after ${max}`)),
  format: (value, { precision }) => (readTime(value) && precision === 'minute' ? value.slice(0, 5) : value),
  sheetFormat: (_, { precision }) => (precision === 'minute' ? 'hh:mm' : 'hh:mm:ss'),
  parse: (cell, { precision }) => {
    if (cellText(cell) === '') return ok(null);
    const text = cell.kind === 'moment' ? cell.iso.slice(11) : cell.kind === 'date' ? '' : cellText(cell);
    const read = readTime(text);
    return read ? ok(cut(read, precision)) : refuseCell(cell, 'not_a_time', { zh: '时间', en: 'a time of day' });
  },
  check: ({ min, max }) =>
    [
      ...(
        [
          ['min', min],
          ['max', max],
        ] as const
      ).filter(([, text]) => text !== '' && !readTime(text)),
      ...(readTime(min) && readTime(max) && (readTime(min) ?? '') > (readTime(max) ?? '')
        ? [['max', max] as const]
        : []),
    ].map(([property]) =>
      issue([property], 'range', { zh: '时间写法不对或范围颠倒', en: 'Not a time, or the range is reversed' }),
    ),
  takesOver: ['text', 'time'],
  supports: { defaults: ['constant', 'now', 'url'] },
});

const wrong = bilingual('不是时间', 'Not a time of day');

const cut = (value: string, precision: 'minute' | 'second') =>
  precision === 'minute' ? `${value.slice(0, 5)}:00` : value;
