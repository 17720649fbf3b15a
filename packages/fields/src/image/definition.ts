import { defineFieldType, type FileRef, setting } from '@mortise/core';
import * as z from 'zod';
import { filesSchema, maxCount, maxSizeMb } from '../file/limits.ts';
import { parseFiles } from '../file/parse-files.ts';
import { listed } from '../options/option-values.ts';

/** What every browser shows. SVG is left out: it can carry scripts. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'];

const Config = z.object({
  maxCount,
  maxSizeMb,
  cameraOnly: z.boolean().meta(
    setting({
      label: { zh: '手机上只能拍照', en: 'Camera only on phones' },
      control: 'switch',
    }),
  ),
});

/** Pictures, shown as thumbnails that open. */
export const image = defineFieldType<z.infer<typeof Config>, FileRef[]>({
  type: 'image',
  label: { zh: '图片', en: 'Images' },
  aliases: ['照片', '截图', '拍照', 'photo', 'picture'],
  group: 'advanced',
  icon: 'image',
  config: Config,
  defaults: { maxCount: 9, maxSizeMb: 20, cameraOnly: false },
  kind: () => 'files',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (config) => filesSchema(imageLimits(config)),
  format: (files, _config, { locale }) =>
    listed(
      files.map(({ name }) => name),
      locale,
    ),
  parse: parseFiles,
  searchText: (files) => files.map(({ name }) => name).join(' '),
  supports: { sort: false, defaults: [] },
});

export const imageLimits = ({ maxCount: count, maxSizeMb: size }: { maxCount: number; maxSizeMb: number }) => ({
  maxCount: count,
  maxSizeMb: size,
  extensions: [],
  mediaTypes: imageTypes,
});
