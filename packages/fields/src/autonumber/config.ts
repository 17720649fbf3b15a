import { type Bilingual, setting } from '@mortise/core';
import * as z from 'zod';

export const dateForms = ['year', 'short-year', 'month', 'short-month', 'day', 'short-day', 'week'] as const;
export type DateForm = (typeof dateForms)[number];

export const periods = ['never', 'year', 'month', 'week', 'day'] as const;
export type Period = (typeof periods)[number];

/** One stretch of a number. */
export const NumberPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(20) }),
  z.object({ kind: z.literal('date'), form: z.enum(dateForms) }),
  /** What another field says when the record is created. */
  z.object({ kind: z.literal('field'), fieldId: z.string() }),
  z.object({
    kind: z.literal('count'),
    digits: z.number().int().min(1).max(12),
    /** The first of each period. */
    start: z.number().int().min(0).max(999_999_999),
  }),
]);
export type NumberPart = z.infer<typeof NumberPart>;

export const mostParts = 8;

export const AutonumberConfig = z.object({
  parts: z
    .array(NumberPart)
    .max(mostParts)
    .meta(setting({ label: { zh: '编号组成', en: 'Parts' }, control: 'own' })),
  reset: z.enum(periods).meta(
    setting({
      label: { zh: '重新计数', en: 'Count anew' },
      control: 'choice',
      choices: [
        { value: 'never', label: { zh: '从不', en: 'Never' } },
        { value: 'year', label: { zh: '每年', en: 'Each year' } },
        { value: 'month', label: { zh: '每月', en: 'Each month' } },
        { value: 'week', label: { zh: '每周', en: 'Each week' } },
        { value: 'day', label: { zh: '每天', en: 'Each day' } },
      ],
    }),
  ),
});
export type AutonumberConfig = z.infer<typeof AutonumberConfig>;

export const dateFormLabels: Readonly<Record<DateForm, Bilingual>> = {
  year: { zh: '年 2026', en: 'Year 2026' },
  'short-year': { zh: '年 26', en: 'Year 26' },
  month: { zh: '年月 202612', en: 'Month 202612' },
  'short-month': { zh: '年月 2612', en: 'Month 2612' },
  day: { zh: '年月日 20261218', en: 'Day 20261218' },
  'short-day': { zh: '年月日 261218', en: 'Day 261218' },
  week: { zh: '年周 2026W51', en: 'Week 2026W51' },
};

/** Periods that the printed date tells apart. */
const tells: Readonly<Record<DateForm, readonly Period[]>> = {
  year: ['year'],
  'short-year': ['year'],
  month: ['year', 'month'],
  'short-month': ['year', 'month'],
  day: ['year', 'month', 'week', 'day'],
  'short-day': ['year', 'month', 'week', 'day'],
  week: ['week'],
};

/** Would two periods give the same number? */
export const repeats = ({ parts, reset }: AutonumberConfig): boolean =>
  reset !== 'never' && !parts.some((part) => part.kind === 'date' && tells[part.form].includes(reset));
