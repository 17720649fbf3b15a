import { bilingual } from '@mortise/core';
import { z } from 'zod';

/** A name people read: trimmed, not empty. */
export const Name = z.string().trim().min(1, bilingual('填写名称', 'Enter a name')).max(100);

/** Lower-cased. No @, so that it is never mistaken for an e-mail. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9\p{Script=Han}][a-z0-9._\-\p{Script=Han}]{1,49}$/u,
    bilingual(
      '2 至 50 个字：字母、数字、汉字、点、横线、下划线',
      'Use 2 to 50 letters, digits, Chinese characters, dots, dashes or underscores',
    ),
  );

export const Email = z
  .email(bilingual('邮箱格式不对，例 li.min@example.com', 'Enter an e-mail such as li.min@example.com'))
  .transform((text) => text.toLowerCase());

/** How many at most, in a query string. */
const limitWords = bilingual('1 至 200 之间的整数', 'A whole number from 1 to 200');
export const Limit = z.coerce
  .number<string | number>(limitWords)
  .int(limitWords)
  .min(1, limitWords)
  .max(200, limitWords);

const monthWords = bilingual('1 至 12 之间的整数', 'A whole number from 1 to 12');
export const Month = z.number(monthWords).int(monthWords).min(1, monthWords).max(12, monthWords);

export const TimeZone = z
  .string()
  .refine(
    (zone) => isTimeZone(zone),
    bilingual('不是已知的时区，例 Asia/Shanghai', 'Not a known time zone, such as Asia/Shanghai'),
  );

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
