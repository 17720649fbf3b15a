import type { Exact } from './exact.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const placesInGroup = ['', '拾', '佰', '仟'];

/**
 * An amount of money as it stands on cheques and contracts: 1,680.32 is 壹仟陆佰捌拾元叁角贰分. After the rules of the
 * 支付结算办法: 整 where it ends with 元 or 角, one 零 for zeros between digits, none where 万 or 元 ends with a zero and the
 * next digit is none. Rounded half up to 分. Null from 1 亿亿 on, where the words end.
 */
export function amountInWords(amount: Exact): string | null {
  const rounded = amount.round(2);
  const [whole = '0', fraction = ''] = rounded.absolute().toString().split('.');
  if (whole.length > 16) return null;
  const jiao = Number(fraction[0] ?? 0);
  const fen = Number(fraction[1] ?? 0);
  const yuan = whole === '0' ? '' : `${inWords(whole)}元`;
  const zero = yuan !== '' && jiao === 0 && fen > 0 ? '零' : '';
  const small = `${zero}${jiao > 0 ? `${digits[jiao]}角` : ''}${fen > 0 ? `${digits[fen]}分` : ''}`;
  const words = yuan + small === '' ? '零元' : yuan + small;
  return `${rounded.sign() < 0 ? '负' : ''}${words}${fen > 0 ? '' : '整'}`;
}

/** Up to sixteen digits, in groups of four: 万亿, 亿, 万 and none. */
function inWords(whole: string): string {
  const padded = whole.padStart(16, '0');
  let words = '';
  let owesZero = false;
  for (let group = 0; group < 4; group++) {
    const four = padded.slice(group * 4, group * 4 + 4);
    for (const [at, digit] of [...four].entries()) {
      if (digit === '0') owesZero = words !== '';
      else {
        words += `${owesZero ? '零' : ''}${digits[Number(digit)]}${placesInGroup[3 - at]}`;
        owesZero = false;
      }
    }
    const isEmpty = four === '0000';
    // 壹拾万柒仟, but 壹亿零柒仟: a zero that ends a group is silent, a group of zeros is not.
    if (!isEmpty) owesZero = false;
    if (group === 1 && words !== '') words += '亿';
    else if (!isEmpty && group !== 3) words += '万';
  }
  return words;
}
