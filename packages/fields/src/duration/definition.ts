import { bilingual, cellText, defineFieldType, issue, type Locale, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseCell } from '../refuse-cell.ts';
import { readDuration } from './read-duration.ts';

const bound = (zh: string, en: string) =>
  z
    .string()
    .max(40)
    .meta(
      setting({
        label: { zh, en },
        control: 'text',
        help: { zh: '如 1小时30分', en: 'Such as 1h 30m' },
      }),
    );

const DurationConfig = z.object({
  shown: z.enum(['days', 'hours', 'seconds']).meta(
    setting({
      label: { zh: '显示为', en: 'Shown as' },
      control: 'choice',
      choices: [
        { value: 'days', label: { zh: '天时分', en: 'Days' } },
        { value: 'hours', label: { zh: '时分', en: 'Hours' } },
        { value: 'seconds', label: { zh: '时分秒', en: 'Seconds' } },
      ],
    }),
  ),
  min: bound('最短', 'Shortest'),
  max: bound('最长', 'Longest'),
});
type DurationConfig = z.infer<typeof DurationConfig>;

/** A length of time. The value is whole seconds; a bare number that a person types is in the smallest unit shown. */
export const duration = defineFieldType({
  type: 'duration',
  label: { zh: '时长', en: 'Duration' },
  aliases: ['工时', '耗时', '用时', '时间长度', 'time span', 'hours', 'length'],
  group: 'advanced',
  icon: 'timer',
  config: DurationConfig,
  defaults: { shown: 'hours', min: '', max: '' },
  kind: () => 'number',
  storage: () => ({ in: 'column', sqlType: 'integer' }),
  value: (config) =>
    z
      .number(wrong)
      .int(wrong)
      .min(0, wrong)
      .max(2_000_000_000, wrong)
      .refine(
        (seconds) => seconds >= (limitOf(config, 'min') ?? 0),
        bilingual(`不能短于 ${config.min}`, `Not shorter than ${config.min}`),
      )
      .refine(
        (seconds) => seconds <= (limitOf(config, 'max') ?? Number.POSITIVE_INFINITY),
        bilingual(`不能长于 ${config.max}`, `Not longer than ${config.max}`),
      ),
  format: (seconds, config, { locale }) => durationText(seconds, config, locale),
  parse: (cell, config) => {
    if (cellText(cell) === '') return ok(null);
    const text = cell.kind === 'time' ? cell.iso : cell.kind === 'text' || cell.kind === 'number' ? cell.text : '';
    const seconds = readDuration(text, smallestUnit(config));
    return seconds === null ? refuseCell(cell, 'not_a_duration', { zh: '时长', en: 'a length of time' }) : ok(seconds);
  },
  check: (config) => {
    const unreadable = (['min', 'max'] as const).filter((end) => config[end] !== '' && limitOf(config, end) === null);
    const reversed = (limitOf(config, 'min') ?? 0) > (limitOf(config, 'max') ?? Number.POSITIVE_INFINITY);
    return [...unreadable, ...(reversed ? (['max'] as const) : [])].map((end) =>
      issue([end], 'range', { zh: '时长写法不对或范围颠倒', en: 'Not a duration, or the range is reversed' }),
    );
  },
});

const wrong = bilingual('不是时长，写成 1小时30分 或 1:30', 'Not a duration. Write 1h 30m or 1:30');

export const smallestUnit = ({ shown }: Pick<DurationConfig, 'shown'>) => (shown === 'seconds' ? 1 : 60);

const limitOf = (config: DurationConfig, end: 'min' | 'max') =>
  config[end] === '' ? null : readDuration(config[end], smallestUnit(config));

const names = {
  zh: { d: '天', h: '小时', m: '分', s: '秒' },
  en: { d: 'd', h: 'h', m: 'm', s: 's' },
} as const;

/** `1天 2小时 30分`. What is finer than the setting shows still appears where it is not zero: nothing is hidden. */
export function durationText(seconds: number, { shown }: Pick<DurationConfig, 'shown'>, locale: Locale): string {
  const name = names[locale];
  const days = shown === 'days' ? Math.floor(seconds / 86_400) : 0;
  const rest = seconds - days * 86_400;
  const parts = [
    [days, name.d],
    [Math.floor(rest / 3600), name.h],
    [Math.floor((rest % 3600) / 60), name.m],
    [rest % 60, name.s],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return said.length > 0 ? said.join(' ') : `0${shown === 'seconds' ? name.s : name.m}`;
}
