import { defineFieldType, issue, setting, templateRefs } from '@mortise/core';
import * as z from 'zod';
import { isAddress } from '../filled-address.ts';
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
    /** An address with fields by their ids in braces. */
    url: z
      .string()
      .max(2000)
      .meta(
        setting({
          label: { zh: '网址', en: 'Address' },
          control: 'field-template',
          help: {
            zh: '以 https:// 开头，可以插入字段。网站要在「组织信息」里允许嵌入',
            en: 'Begins with https://, may hold fields. The site has to be allowed in the organisation settings',
          },
        }),
      ),
    height: z
      .number()
      .int()
      .min(100)
      .max(2000)
      .meta(setting({ label: { zh: '高度（像素）', en: 'Height in pixels' }, control: 'number' })),
  }),
  defaults: { url: '', height: 400 },
  check: ({ url }) => {
    if (url.trim() === '') return [issue(['url'], 'required', { zh: '还没有填网址', en: 'There is no address yet' })];
    return isAddress(url) ? [] : [issue(['url'], 'not_a_link', { zh: '这不是网址', en: 'This is not an address' })];
  },
  draws: ({ url }) => templateRefs(url),
});
