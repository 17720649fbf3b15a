import type { Bilingual } from '@mortise/core';
import { keepEnds, maskAddress, maskAmount, maskEmail, maskId, maskName, maskPhone } from './mask.ts';

interface TextMask {
  readonly label: Bilingual;
  readonly mask: (text: string) => string;
}

/** How text is masked whose field does not say by its type what it is. */
export const textMasks = {
  name: { label: { zh: '姓名', en: 'Name' }, mask: maskName },
  phone: { label: { zh: '电话', en: 'Phone' }, mask: maskPhone },
  email: { label: { zh: '邮箱', en: 'Email' }, mask: maskEmail },
  amount: { label: { zh: '金额', en: 'Amount' }, mask: maskAmount },
  id: { label: { zh: '证件、卡号', en: 'ID or card number' }, mask: maskId },
  address: { label: { zh: '地址', en: 'Address' }, mask: maskAddress },
} as const satisfies Record<string, TextMask>;
const textMaskNames = Object.keys(textMasks) as [keyof typeof textMasks, ...(keyof typeof textMasks)[]];

export const maskChoices = ['none', ...textMaskNames, 'custom'] as const;

interface Masking {
  readonly mask: (typeof maskChoices)[number];
  /** Characters that stay legible, for `custom`. */
  readonly keepFirst: number;
  readonly keepLast: number;
}

export function maskedText(text: string, { mask, keepFirst, keepLast }: Masking): string {
  if (mask === 'none') return text;
  return mask === 'custom' ? keepEnds(text, keepFirst, keepLast) : textMasks[mask].mask(text);
}
