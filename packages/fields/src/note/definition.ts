import { defineFieldType, issue, setting, Text, wordingsOf } from '@mortise/core';
import * as z from 'zod';
import { sanitise } from '#sanitise';
import { noValue } from '../no-value.ts';
import { textOfHtml } from '../richtext/html-text.ts';
import { lengthOf } from './note-html.ts';

const most = 5000;
/** Characters of HTML, marks included. */
const longest = 100_000;

/** Pictures are no part of a note. What says nothing is nothing. */
function cleaned(html: string): string {
  const clean = sanitise(html.replace(/<img\b[^>]*>/gi, ''));
  return textOfHtml(clean) === '' ? '' : clean;
}

/** The text with every language changed. A draft that is compared may hold anything in its place. */
function inEach(text: Text, change: (words: string) => string): Text {
  const { data } = Text.safeParse(text);
  if (data === undefined) return '';
  return typeof data === 'string' ? change(data) : { zh: change(data.zh), en: change(data.en) };
}

const NoteConfig = z.object({
  /** Rich text. Where there is any it stands in the place of `text`. */
  html: Text.meta(setting({ label: { zh: '内容', en: 'Text' }, control: 'own' })),
  /** Plain text: blank lines part paragraphs, bare links can be clicked. */
  text: Text.meta(setting({ label: { zh: '内容', en: 'Text' }, control: 'own' })),
  tone: z.enum(['plain', 'info', 'warning']).meta(
    setting({
      label: { zh: '样式', en: 'Style' },
      control: 'choice',
      choices: [
        { value: 'plain', label: { zh: '文字', en: 'Text' } },
        { value: 'info', label: { zh: '提示', en: 'Hint' } },
        { value: 'warning', label: { zh: '注意', en: 'Warning' } },
      ],
    }),
  ),
});

/** Words for whoever fills in the form. */
export const note = defineFieldType({
  ...noValue,
  type: 'note',
  label: { zh: '说明文字', en: 'Note' },
  aliases: ['提示', '备注', '图文', '描述文字', 'help', 'description', 'hint', 'static text'],
  group: 'layout',
  icon: 'sticky-note',
  config: NoteConfig,
  defaults: { html: '', text: '', tone: 'plain' },
  // Published, it is clean. Whoever draws it does not count on that.
  settle: (config) => ({ ...config, html: inEach(config.html, cleaned) }),
  check: (config) => {
    if (wordingsOf(config.html).some((html) => html.length > longest))
      return [issue(['html'], 'too_big', { zh: '内容太大', en: 'The content is too large' })];
    const length = lengthOf(config);
    if (length === 0) return [issue(['text'], 'required', { zh: '没有内容', en: 'The note is empty' })];
    return length > most
      ? [issue(['text'], 'too_big', { zh: `最多 ${most} 个字`, en: `At most ${most} characters` })]
      : [];
  },
  slots: () => [],
});
