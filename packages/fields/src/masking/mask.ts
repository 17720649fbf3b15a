/**
 * Stars for everything between the first and the last characters. All of it where nothing would be hidden: a short value
 * must not be seen whole because it is short.
 */
export function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [...characters.slice(0, first), '*'.repeat(hidden), ...characters.slice(first + hidden)].join('');
}

/** 王小明 → 王**; Li Na → L* N*. */
export const maskName = (name: string) => name.replace(/\S+/g, (word) => keepEnds(word, 1, 0));

/** Of a number as it is shown, grouping and all: 138 1234 6021 → 138 **** 6021. */
export function maskPhone(shown: string): string {
  const count = shown.replace(/\D/g, '').length;
  const [first, last] = count >= 10 ? [3, 4] : [0, Math.min(4, Math.floor(count / 2))];
  let at = 0;
  return shown.replace(/\d/g, (digit) => {
    at += 1;
    return at <= first || at > count - last ? digit : '*';
  });
}

/** zhang.wei@example.com → z********@example.com. What has no @ is masked but for its first character. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? keepEnds(address, 1, 0) : keepEnds(address.slice(0, at), 1, 0) + address.slice(at);
}

/** As long for every amount: the number of digits says most of it. */
export const maskAmount = () => '****';

/** The number of a paper: whose it may be, and not enough to use it. */
export function maskId(number: string): string {
  if (number.length <= 6) return keepEnds(number, 1, 1);
  return number.length > 12 ? keepEnds(number, 3, 4) : keepEnds(number, 2, 2);
}

/** Province and city at the front stay, 6 characters at most; street and number do not. */
export const maskAddress = (text: string) => keepEnds(text, 6, 0);
