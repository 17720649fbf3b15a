import type { Bilingual } from '@mortise/core';
import { hasCode128 } from './code128.ts';

/** Bytes of UTF-8 that a QR code holds at the level of error correction we draw. */
const mostInQr = 2300;
/** Characters: longer ones are too wide for a label and for most scanners. */
const mostInCode128 = 80;

/** Why a text cannot be drawn as such a code; null when it can. */
export function unscannable(text: string, symbology: 'qr' | 'code128'): Bilingual | null {
  if (symbology === 'qr')
    return new TextEncoder().encode(text).length > mostInQr
      ? { zh: '内容太长，放不进二维码', en: 'The text is too long for a QR code' }
      : null;
  if (!hasCode128(text))
    return {
      zh: '条形码只能有英文字母、数字和符号。改用二维码',
      en: 'A Code 128 holds letters, digits and signs only. Use a QR code',
    };
  return text.length > mostInCode128
    ? { zh: `条形码最多 ${mostInCode128} 个字符`, en: `A Code 128 holds at most ${mostInCode128} characters` }
    : null;
}
