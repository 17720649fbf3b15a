import { defineFieldType, setting, templateRefs } from '@mortise/core';
import * as z from 'zod';
import { addressTemplate, checkAddressTemplate } from '../address-template.ts';
import { noValue } from '../no-value.ts';

/** A page of another site within the form. Only hosts that the organisation allows are shown. */
export const embed = defineFieldType({
  ...noValue,
  type: 'embed',
  label: { zh: '嵌入网页', en: 'Embedded page' },
  aliases: ['网页', '嵌入', '内嵌', '地图', 'iframe', 'frame', 'embed', 'web page'],
  group: 'layout',
  icon: 'picture-in-picture-2',
  config: z.object({
    url: addressTemplate({
      zh: '以 https:// 开头，可以插入字段。网站要在「组织信息」里允许嵌入',
      en: 'Begins with https://, may hold fields. The site has to be allowed in the organisation settings',
    }),
    height: z
      .number()
      .int()
      .min(100)
      .max(2000)
      .meta(setting({ label: { zh: '高度（像素）', en: 'Height in pixels' }, control: 'number' })),
  }),
  defaults: { url: '', height: 400 },
  check: ({ url }) => checkAddressTemplate(url),
  draws: ({ url }) => templateRefs(url),
});
