import { defineFieldType, type FileRef, setting } from '@mortise/core';
import * as z from 'zod';
import { listed } from '../options/option-values.ts';
import { checkPattern, maxPattern } from '../text/safe-pattern.ts';
import { type FileLimits, filesSchema, maxCount, maxSizeMb } from './limits.ts';
import { parseFiles } from './parse-files.ts';

const Config = z.object({
  maxCount,
  maxSizeMb,
  extensions: z
    .array(z.string().regex(/^\.?[A-Za-z0-9]{1,12}$/))
    .max(50)
    .meta(
      setting({
        label: { zh: '允许的类型', en: 'Allowed types' },
        help: { zh: '扩展名，例如 pdf。留空则不限', en: 'File extensions such as pdf. Empty means any.' },
        control: 'list',
      }),
    ),
  namePattern: z
    .string()
    .max(maxPattern)
    .meta(
      setting({
        label: { zh: '文件名格式（正则）', en: 'File name pattern' },
        help: {
          zh: '与整个文件名相符，含扩展名。留空则不限',
          en: 'The whole name must match, extension included. Empty means any',
        },
        control: 'text',
      }),
    ),
  nameMessage: z
    .string()
    .max(100)
    .meta(setting({ label: { zh: '文件名不符时的提示', en: 'Words for another name' }, control: 'text' })),
});

/** Files of any kind, kept in storage; the record holds what is needed to show them. */
export const file = defineFieldType<z.infer<typeof Config>, FileRef[]>({
  type: 'file',
  label: { zh: '附件', en: 'Files' },
  aliases: ['文件', '上传', '文档', 'attachment', 'upload', 'document'],
  group: 'advanced',
  icon: 'paperclip',
  config: Config,
  defaults: { maxCount: 20, maxSizeMb: 50, extensions: [], namePattern: '', nameMessage: '' },
  kind: () => 'files',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (config): z.ZodType<FileRef[]> => filesSchema(config satisfies FileLimits),
  format: (files, _config, { locale }) =>
    listed(
      files.map(({ name }) => name),
      locale,
    ),
  parse: parseFiles,
  wording: () => null,
  searchText: (files) => files.map(({ name }) => name).join(' '),
  check: ({ namePattern }) => (namePattern === '' ? [] : checkPattern(namePattern, 'namePattern')),
  takesOver: ['files'],
  supports: { sort: false, defaults: [] },
});
