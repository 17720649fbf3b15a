import { bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { sanitise } from '#sanitise';
import { cleanText } from '../clean-text.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { htmlOfText, textOfHtml } from './html-text.ts';

const RichTextConfig = z.object({
  images: z.boolean().meta(setting({ label: { zh: '允许插入图片', en: 'Pictures can be put in' }, control: 'switch' })),
  maxLength: z
    .number()
    .int()
    .min(1)
    .max(50_000)
    .meta(setting({ label: { zh: '最多字数', en: 'Most characters' }, control: 'number' })),
});

/** Characters of HTML, marks and pictures included. */
const longest = 200_000;

/** Text with headings, lists, links and pictures: HTML that the server has cleaned. */
export const richtext = defineFieldType({
  type: 'richtext',
  label: { zh: '富文本', en: 'Rich text' },
  aliases: ['图文', '编辑器', '排版', '正文', 'html', 'editor', 'formatted text'],
  group: 'advanced',
  icon: 'file-text',
  config: RichTextConfig,
  defaults: { images: true, maxLength: 20_000 },
  kind: () => 'html',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: ({ maxLength, images }) =>
    z
      .string()
      .max(longest, bilingual('内容太大', 'The content is too large'))
      .overwrite((html) => {
        const clean = sanitise(images ? html : html.replace(/<img\b[^>]*>/gi, ''));
        return textOfHtml(clean) === '' && !clean.includes('<img') ? '' : clean;
      })
      .refine(
        (html) => textOfHtml(html).length <= maxLength,
        bilingual(`最多 ${maxLength} 个字`, `At most ${maxLength} characters`),
      ),
  format: (html) => textOfHtml(html),
  parse: (cell, { maxLength }) => {
    if (cell.kind === 'error') return refuseCell(cell, 'not_a_text', { zh: '文本', en: 'a text' });
    const text = cleanText(cellText(cell));
    if (text.length > maxLength)
      return refuse('too_long', { zh: `超过 ${maxLength} 个字`, en: `More than ${maxLength} characters` });
    return ok(sanitise(htmlOfText(text)) || null);
  },
  wording: () => null,
  searchText: (html) => textOfHtml(html),
  supports: { sort: false },
});
