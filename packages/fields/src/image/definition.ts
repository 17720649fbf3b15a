import { defineFieldType, type FileRef, pictureTypes, setting } from '@mortise/core';
import * as z from 'zod';
import { filesSchema, maxCount, maxSizeMb } from '../file/limits.ts';
import { parseFiles } from '../file/parse-files.ts';
import { listed } from '../options/option-values.ts';

const Config = z.object({
  maxCount,
  maxSizeMb,
  cameraOnly: z.boolean().meta(
    setting({
      label: { zh: '手机上只能拍照', en: 'Camera only on phones' },
      control: 'switch',
    }),
  ),
  longestEdge: z.enum(['original', '2560', '1920', '1280']).meta(
    setting({
      label: { zh: '压缩', en: 'Compress' },
      help: {
        zh: '上传前把最长边缩到这么多；缩了也不变小的，照原样上传',
        en: 'Longest edge, before the upload. What would not get smaller is uploaded as it is.',
      },
      control: 'choice',
      choices: [
        { value: 'original', label: { zh: '原图', en: 'As it is' } },
        { value: '2560', label: { zh: '2560 像素', en: '2560 px' } },
        { value: '1920', label: { zh: '1920 像素', en: '1920 px' } },
        { value: '1280', label: { zh: '1280 像素', en: '1280 px' } },
      ],
    }),
  ),
  watermark: z.array(z.enum(['person', 'moment', 'place'])).meta(
    setting({
      label: { zh: '水印', en: 'Watermark' },
      help: {
        zh: '上传前写在左下角，时间和地点取自上传者的设备；取不到地点时照样上传，写「位置未知」',
        en: 'Written at the bottom left before the upload; time and place are those of the device. Without a place the picture is taken all the same and says so',
      },
      control: 'list',
      choices: [
        { value: 'person', label: { zh: '姓名', en: 'Name' } },
        { value: 'moment', label: { zh: '时间', en: 'Time' } },
        { value: 'place', label: { zh: '地点（经纬度）', en: 'Place (coordinates)' } },
      ],
    }),
  ),
});

/** What is done to a picture before it is uploaded. */
export type PictureSettings = Pick<z.infer<typeof Config>, 'longestEdge' | 'watermark'>;

/** Pictures, shown as thumbnails that open. */
export const image = defineFieldType<z.infer<typeof Config>, FileRef[]>({
  type: 'image',
  label: { zh: '图片', en: 'Images' },
  aliases: ['照片', '截图', '拍照', 'photo', 'picture'],
  group: 'advanced',
  icon: 'image',
  config: Config,
  defaults: { maxCount: 9, maxSizeMb: 20, cameraOnly: false, longestEdge: 'original', watermark: [] },
  kind: () => 'files',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (config) => filesSchema(imageLimits(config)),
  format: (files, _config, { locale }) =>
    listed(
      files.map(({ name }) => name),
      locale,
    ),
  parse: parseFiles,
  wording: () => null,
  searchText: (files) => files.map(({ name }) => name).join(' '),
  takesOver: ['files'],
  supports: { sort: false, defaults: [] },
});

export const imageLimits = ({ maxCount: count, maxSizeMb: size }: { maxCount: number; maxSizeMb: number }) => ({
  maxCount: count,
  maxSizeMb: size,
  extensions: [],
  mediaTypes: pictureTypes,
});
