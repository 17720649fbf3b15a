import { type Bilingual, bilingual, type FileRef, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { isSafePattern, patternOf } from '../text/safe-pattern.ts';

/** Settings that files and images share. */
export const maxCount = z
  .number()
  .int()
  .min(1)
  .max(100)
  .meta(setting({ label: { zh: '最多几个', en: 'Most files' }, control: 'number' }));
export const maxSizeMb = z
  .number()
  .min(0.1)
  .max(2048)
  .meta(setting({ label: { zh: '单个最大 (MB)', en: 'Largest size (MB)' }, control: 'number' }));

export interface FileLimits {
  readonly maxCount: number;
  /** 1 MB is 1024 × 1024 bytes. */
  readonly maxSizeMb: number;
  /** With or without a dot, in any case. Empty means any. */
  readonly extensions: readonly string[];
  /** Media types, for fields that take only some. */
  readonly mediaTypes?: readonly string[];
  /** A regular expression for the whole name; absent or empty: any. */
  readonly namePattern?: string;
  /** What to say of another name. */
  readonly nameMessage?: string;
}

const megabyte = 1024 * 1024;

const FileRefSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().overwrite(cleanLine).min(1).max(255),
  size: z.number().int().min(0),
  type: z.string().max(255),
});

export const filesSchema = (limits: FileLimits): z.ZodType<FileRef[]> =>
  z
    .array(
      FileRefSchema.superRefine((file, context) => {
        const why = whyRefused(file, limits);
        if (why) context.addIssue({ code: 'custom', message: bilingual(why.zh, why.en) });
      }),
    )
    .min(1, bilingual('至少一个文件', 'Give at least one file.'))
    .max(limits.maxCount, bilingual(`最多 ${limits.maxCount} 个文件`, `At most ${limits.maxCount} files.`));

/** Why a file does not fit, in words for the person who chose it. The same for the browser and the server. */
export function whyRefused(
  file: { readonly name: string; readonly size: number; readonly type: string },
  { maxSizeMb: largest, extensions, mediaTypes, namePattern = '', nameMessage = '' }: FileLimits,
): Bilingual | undefined {
  if (file.size > largest * megabyte) {
    return { zh: `「${file.name}」超过 ${largest} MB`, en: `"${file.name}" is larger than ${largest} MB.` };
  }
  const allowed = extensions.map((extension) => extension.replace(/^\./, '').toLowerCase());
  if (allowed.length > 0 && !allowed.includes(extensionOf(file.name))) {
    return {
      zh: `「${file.name}」的类型不在 ${allowed.join('、')} 之内`,
      en: `"${file.name}" is not one of: ${allowed.join(', ')}.`,
    };
  }
  if (mediaTypes && !mediaTypes.includes(file.type)) {
    return { zh: `「${file.name}」不是可用的图片`, en: `"${file.name}" is not an image that can be shown.` };
  }
  // A pattern that could hang is no pattern: publishing refuses it, and what was stored otherwise is passed over.
  if (namePattern !== '' && isSafePattern(namePattern) && patternOf(namePattern)?.test(file.name) === false) {
    const why = nameMessage || undefined;
    return {
      zh: why ?? `「${file.name}」的文件名不合格式`,
      en: why ?? `The name "${file.name}" is not of the form asked for.`,
    };
  }
  return undefined;
}

/** Lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
