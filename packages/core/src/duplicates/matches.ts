import { comparable } from '../records/same-value.ts';
import type { Field } from '../records/storage.ts';
import type { Bilingual } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import { companyName } from './company-name.ts';
import { creditCode } from './credit-code.ts';
import { mailAddress } from './mail-address.ts';
import { phoneDigits } from './phone-digits.ts';
import { plainText } from './plain-text.ts';
import { webDomain } from './web-domain.ts';

/** A way in which two values can be the same without being written alike. */
export interface Match {
  readonly label: Bilingual;
  /** What is passed over, for whoever chooses it. */
  readonly help: Bilingual;
  readonly accepts: (kind: ValueKind) => boolean;
  /** Texts may be alike, too, without being the same. */
  readonly mayBeAlike: boolean;
  /** A text that values have in common exactly when they match; null where there is nothing to match. */
  readonly said: (value: unknown, kind: ValueKind) => string | null;
}

const isText = (kind: ValueKind) => kind === 'text';
const compared: ReadonlySet<ValueKind> = new Set<ValueKind>([
  ...(['text', 'number', 'date', 'moment', 'time', 'option', 'member', 'department', 'record'] as const),
]);

const ofText = (
  label: Bilingual,
  help: Bilingual,
  said: (text: string) => string | null,
  mayBeAlike = false,
): Match => ({
  label,
  help,
  accepts: isText,
  mayBeAlike,
  said: (value) => (typeof value === 'string' ? said(value) : null),
});

/** Every way. What is stored are results: one that changes is a new one. */
export const matches = {
  company: ofText(
    { zh: '公司名称', en: 'Company name' },
    {
      zh: '不计全半角、空格、括号、地区和“有限公司”“集团”“分公司”等字样',
      en: 'Whatever the width, spaces, brackets, region, legal form or branch',
    },
    companyName,
    true,
  ),
  phone: ofText(
    { zh: '电话', en: 'Phone' },
    { zh: '不计 +86、空格、短横线和分机号', en: 'Whatever the +86, spaces, dashes or extension' },
    phoneDigits,
  ),
  email: ofText({ zh: '邮箱', en: 'E-mail' }, { zh: '不计大小写', en: 'Whatever the case' }, mailAddress),
  domain: ofText(
    { zh: '网址或邮箱的域名', en: 'Domain of a website or e-mail' },
    {
      zh: '只比较注册的域名；qq.com、163.com 等公共邮箱不参与',
      en: 'The registered domain alone; public mailboxes such as gmail.com do not count',
    },
    webDomain,
  ),
  'credit-code': ofText(
    { zh: '统一社会信用代码', en: 'Credit code' },
    { zh: '不计大小写和空格，O 当作 0，I 当作 1', en: 'Whatever the case or spaces; O is 0, I is 1' },
    creditCode,
  ),
  text: ofText(
    { zh: '文字', en: 'Text' },
    { zh: '不计大小写、全半角、空格和标点', en: 'Whatever the case, width, spaces or punctuation' },
    plainText,
    true,
  ),
  same: {
    label: { zh: '完全相同', en: 'Exactly the same' },
    help: { zh: '一字不差', en: 'To the letter' },
    accepts: (kind) => compared.has(kind),
    mayBeAlike: false,
    said: (value, kind) => comparable(kind, value) || null,
  },
} as const satisfies Readonly<Record<string, Match>>;

export type MatchName = keyof typeof matches;
export const matchNames = Object.keys(matches) as [MatchName, ...MatchName[]];

/** May a rule compare what people fill into this field? What is calculated or numbered comes too late to be refused. */
export const isMatchable = ({ kind, type, storage }: Field, match: MatchName): boolean =>
  storage.in === 'column' && !type.supports.generated && !type.supports.computed && matches[match].accepts(kind);
