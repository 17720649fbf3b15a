import { bilingual, cellText, defineFieldType, type Issue, issue, ok, type Result, setting, Text } from '@mortise/core';
import * as z from 'zod';
import { comparable } from '../options/option.ts';
import { refuse, refuseErrorCell } from '../refuse.ts';

const Config = z.object({
  max: z
    .number()
    .int()
    .min(1)
    .max(10)
    .meta(setting({ label: { zh: '最高分', en: 'Highest rating' }, control: 'number' })),
  icon: z.enum(['star', 'heart', 'thumb', 'flame']).meta(
    setting({
      label: { zh: '图标', en: 'Icon' },
      control: 'choice',
      choices: [
        { value: 'star', label: { zh: '星', en: 'Star' } },
        { value: 'heart', label: { zh: '心', en: 'Heart' } },
        { value: 'thumb', label: { zh: '赞', en: 'Thumb' } },
        { value: 'flame', label: { zh: '火', en: 'Flame' } },
      ],
    }),
  ),
  min: z
    .number()
    .int()
    .min(1)
    .max(10)
    .nullable()
    .meta(setting({ label: { zh: '最低分', en: 'Lowest rating' }, control: 'number' })),
  captions: z
    .array(Text)
    .max(10)
    .meta(
      setting({
        label: { zh: '各级文案', en: 'Words for each level' },
        help: { zh: '从 1 分起，每级一行', en: 'From 1 up, one line per level.' },
        control: 'list',
      }),
    ),
});

/** A number of stars, from 1. */
export const rating = defineFieldType<z.infer<typeof Config>, number>({
  type: 'rating',
  label: { zh: '评分', en: 'Rating' },
  aliases: ['等级', '星级', '打分', '星', 'stars', 'rate', 'score'],
  group: 'choice',
  icon: 'star',
  config: Config,
  defaults: { max: 5, icon: 'star', min: null, captions: [] },
  kind: () => 'number',
  storage: () => ({ in: 'column', sqlType: 'integer' }),
  value: ({ max, min }) =>
    z
      .number(bilingual('评分是整数', 'A rating is a whole number.'))
      .int(bilingual('评分是整数', 'A rating is a whole number.'))
      .min(min ?? 1, bilingual(`评分至少 ${min ?? 1}`, `The rating is at least ${min ?? 1}.`))
      .max(max, bilingual(`评分最高 ${max}`, `The rating is at most ${max}.`)),
  format: (stars, { max }, { locale }) => (locale === 'zh' ? `${stars}/${max} 分` : `${stars}/${max}`),
  sheetFormat: () => '0',
  parse: (cell, { max }) => {
    if (cell.kind === 'error') return refuseErrorCell(cell.code);
    const text = comparable(cellText(cell));
    if (text === '') return ok(null);
    return starsIn(text, max);
  },
  check: ({ min, max }): Issue[] =>
    min !== null && min > max
      ? [issue(['min'], 'bad_range', { zh: '最低分大于最高分', en: 'The lowest rating exceeds the highest.' })]
      : [],
  takesOver: ['text', 'number', 'option'],
  supports: { defaults: ['constant', 'url'] },
});

/** Takes `4`, `4.0`, `4 星`, `4/5`, `4 stars` and `★★★★☆`. */
function starsIn(text: string, max: number): Result<number, Issue> {
  const signs = [...text.replaceAll('\uFE0F', '').replaceAll(' ', '')];
  const isDrawn = signs.every((sign) => '★⭐♥❤☆♡'.includes(sign));
  const counted = isDrawn ? signs.filter((sign) => '★⭐♥❤'.includes(sign)).length : undefined;
  const written = /^(\d{1,3})(?:\.0+)?(?:\s*\/\s*(\d{1,3}))?\s*(?:星|分|级|颗星|stars?|points?)?$/.exec(text);
  const stars = counted ?? (written ? Number(written[1]) : undefined);
  if (stars === undefined) {
    return refuse('not_rating', {
      zh: `「${text}」不是评分，填 1 至 ${max} 的整数`,
      en: `"${text}" is not a rating. Use a whole number from 1 to ${max}.`,
    });
  }
  if (written?.[2] !== undefined && Number(written[2]) !== max) {
    return refuse('other_scale', { zh: `「${text}」的满分不是 ${max}`, en: `"${text}" is not on a scale of ${max}.` });
  }
  if (stars < 1 || stars > max) {
    return refuse('out_of_range', { zh: `评分在 1 至 ${max} 之间`, en: `The rating lies from 1 to ${max}.` });
  }
  return ok(stars);
}
