import type { Locale } from '@mortise/core';
import { loadedNumbers } from '#phone-numbers';
import { isChinese, isChineseMobile } from './read-phone.ts';

/**
 * As people there group it: 138 0013 8000, 0571-8888 6666 转 801, +1 415 555 2671. Numbers of the home country stand
 * without their country code. What is no stored number comes back unchanged, and so do foreign numbers while a browser
 * has not loaded how they are grouped.
 */
export function showPhone(stored: string, locale: Locale, country: string): string {
  const [, e164, extension] = /^(\+\d{5,15})(?:;ext=(\d+))?$/.exec(stored) ?? [];
  if (!e164) return stored;
  const number = isChinese(e164) ? showChinese(e164, country === 'CN') : showForeign(e164, country);
  return extension ? `${number}${locale === 'zh' ? ' 转 ' : ' ext. '}${extension}` : number;
}

function showChinese(e164: string, atHome: boolean): string {
  const national = e164.slice(3);
  const code = atHome ? '' : '+86 ';
  if (isChineseMobile(e164)) return code + national.replace(/^(...)(....)(....)$/, '$1 $2 $3');
  if (/^[48]00\d{7}$/.test(national)) return code + national.replace(/^(...)(...)(....)$/, '$1 $2 $3');
  const area = /^(10|2\d)/.exec(national)?.[0] ?? national.slice(0, 3);
  const rest = national.slice(area.length);
  const grouped = `${rest.slice(0, -4)} ${rest.slice(-4)}`;
  return atHome ? `0${area}-${grouped}` : `+86 ${area} ${grouped}`;
}

function showForeign(e164: string, country: string): string {
  const found = loadedNumbers()?.(e164);
  if (!found) return e164;
  return found.country === country ? found.formatNational() : found.formatInternational();
}
