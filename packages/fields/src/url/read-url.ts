const schemes = ['http:', 'https:', 'mailto:', 'tel:'];
const bareHost = /^([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d{1,5})?([/?#]\S*)?$/u;

/** The link in a text; `example.com/a` becomes `https://example.com/a`. Null for what is none or not safe to click. */
export function readUrl(text: string): string | null {
  const plain = text.trim();
  if (plain.length > 2048 || /\s/.test(plain)) return null;
  const link = bareHost.test(plain) ? `https://${plain}` : plain;
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, pathname } = new URL(link);
  const leadsSomewhere = protocol.startsWith('http') ? hostname !== '' : pathname !== '';
  return schemes.includes(protocol) && leadsSomewhere ? link : null;
}

/** As short as it can be told: `example.com/a` for `https://www.example.com/a/`. */
export const shortUrl = (link: string) => link.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');
