import { bilingual, cellText, defineFieldType, ok } from '@mortise/core';
import * as z from 'zod';
import { maskEmail } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { refuseCell } from '../refuse-cell.ts';
import { readEmail } from './read-email.ts';

const EmailConfig = z.object({ masked: maskedSetting });

/** An e-mail address, its domain in lower case. */
export const email = defineFieldType({
  type: 'email',
  label: { zh: '邮箱', en: 'Email' },
  aliases: ['邮件', '电子邮件', '电邮', 'e-mail', 'mail'],
  group: 'basic',
  icon: 'mail',
  config: EmailConfig,
  defaults: { masked: false },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () =>
    z.string(wrong).transform((text, context) => {
      const address = readEmail(text);
      if (address) return address;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    }),
  format: (value) => value,
  shown: shownEmail,
  mask: maskEmail,
  parse: (cell) => {
    if (cellText(cell) === '') return ok(null);
    const address = cell.kind === 'text' ? readEmail(cell.text) : null;
    return address ? ok(address) : refuseCell(cell, 'not_an_email', { zh: '邮箱地址', en: 'an email address' });
  },
  wording: () => null,
  searchText: (value) => value,
  takesOver: ['text'],
  supports: { unique: true, title: true, defaults: ['constant', 'url'] },
});

/** As a screen shows it. What is no address yet stays as it was typed. */
export function shownEmail(value: string, { masked }: z.infer<typeof EmailConfig>): string {
  return masked && readEmail(value) ? maskEmail(value) : value;
}

const wrong = bilingual('不是邮箱地址', 'Not an email address');
