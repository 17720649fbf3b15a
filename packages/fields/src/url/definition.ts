import { bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseCell } from '../refuse-cell.ts';
import { readUrl } from './read-url.ts';

/** A link that is safe to click: only http, https, mailto and tel. */
export const url = defineFieldType({
  type: 'url',
  label: { zh: '网址', en: 'Link' },
  aliases: ['链接', '超链接', '网站', '官网', 'url', 'website', 'hyperlink', 'web'],
  group: 'basic',
  icon: 'link',
  config: z.object({
    newTab: z.boolean().meta(setting({ label: { zh: '在新标签页打开', en: 'Open in a new tab' }, control: 'switch' })),
    display: z.enum(['link', 'card']).meta(
      setting({
        label: { zh: '显示方式', en: 'Shown as' },
        control: 'choice',
        choices: [
          { value: 'link', label: { zh: '链接', en: 'Link' } },
          { value: 'card', label: { zh: '卡片', en: 'Card' } },
        ],
        help: {
          zh: '卡片显示在记录页上，列表里仍是链接',
          en: 'Cards stand on the page of a record; lists keep the link',
        },
      }),
    ),
  }),
  defaults: { newTab: true, display: 'link' },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () =>
    z.string(wrong).transform((text, context) => {
      const link = readUrl(text);
      if (link) return link;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    }),
  format: (value) => value,
  parse: (cell) => {
    if (cellText(cell) === '') return ok(null);
    const link = cell.kind === 'text' ? readUrl(cell.text) : null;
    return link ? ok(link) : refuseCell(cell, 'not_a_link', { zh: '网址', en: 'a link' });
  },
  wording: () => null,
  searchText: (value) => value,
  takesOver: ['text'],
  supports: { unique: true, defaults: ['constant', 'url'] },
});

const wrong = bilingual('不是网址，或不是 http、https、mailto、tel 链接', 'Not a link of http, https, mailto or tel');
