import * as z from 'zod';
import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';
import { type Text, textIn } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';

/**
 * A form whose records are follow-ups (跟进记录): each stands in the timeline of the records that it points to. Which
 * field says what, by id; null where none does.
 */
export const FollowUp = z.object({
  /** When it happened. Null, or empty in a record: when it was written down. */
  at: z.string().nullable().default(null),
  /** In which way: a call, a visit. */
  way: z.string().nullable().default(null),
  text: z.string().nullable().default(null),
  /** When to get in touch again. */
  next: z.string().nullable().default(null),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Which kinds of fields may say each part. */
export const followUpKinds: Readonly<Record<keyof FollowUp, readonly ValueKind[]>> = {
  at: ['moment', 'date'],
  way: ['option'],
  text: ['text', 'html'],
  next: ['moment', 'date'],
};

export const followUpNames: Readonly<Record<keyof FollowUp, Text>> = {
  at: { zh: '跟进时间', en: 'When' },
  way: { zh: '跟进方式', en: 'In which way' },
  text: { zh: '内容', en: 'What was said' },
  next: { zh: '下次联系', en: 'Next contact' },
};

/** May the field say that part? What stands in rows or is read from elsewhere may not. */
export const fitsFollowUp = ({ kind, storage }: Pick<Field, 'kind' | 'storage'>, part: keyof FollowUp): boolean =>
  followUpKinds[part].includes(kind) && storage.in === 'column';

export function checkFollowUp(followUp: FollowUp | null, fields: readonly Field[]): Issue[] {
  if (!followUp) return [];
  return (Object.keys(followUpKinds) as (keyof FollowUp)[]).flatMap((part) => {
    const id = followUp[part];
    const field = fields.find((candidate) => candidate.id === id);
    return id === null || (field && fitsFollowUp(field, part)) ? [] : [issue(['followUp', part], 'unfit', unfit(part))];
  });
}

const unfit = (part: keyof FollowUp) => ({
  zh: `跟进记录的「${textIn(followUpNames[part], 'zh')}」不能用这个字段，换一个字段`,
  en: `“${textIn(followUpNames[part], 'en')}” of follow-ups cannot be said by this field. Choose another`,
});
