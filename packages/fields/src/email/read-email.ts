const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** As nearly all are written. What fits is an address by the longer way too, and stays as it is. */
const plainest = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,63}$/;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * The address in a text: `Li Na <li@Example.com>` and `mailto:li@Example.com` give `li@example.com`. Null when there
 * is none or more than one. Quoted local parts and bare hosts are refused: mail systems refuse them too.
 */
export function readEmail(text: string): string | null {
  if (text.length <= 64 && plainest.test(text)) return text;
  const plain = text.normalize('NFKC').trim();
  const named = /^[^<>]*<([^<>]+)>$/.exec(plain)?.[1];
  const address = (named ?? plain).replace(/^mailto:/i, '').trim();
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const labels = address
    .slice(at + 1)
    .toLowerCase()
    .split('.');
  const isAddress =
    at > 0 &&
    name.length <= 64 &&
    address.length <= 254 &&
    local.test(name) &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return isAddress ? `${name}@${labels.join('.')}` : null;
}
