/** Mailboxes that anybody may have: they tell no company from another. */
const publicMail: ReadonlySet<string> = new Set(
  `qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sohu.com 139.com 189.cn wo.cn aliyun.com tom.com
   21cn.com gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com yahoo.com yahoo.com.cn yahoo.cn
   icloud.com me.com proton.me protonmail.com`
    .trim()
    .split(/\s+/),
);

/** Under these everybody registers one part more. */
const secondLevel = /^(?:com|net|org|gov|edu|ac|mil|co|or|ne|go|gob|idv)$/;

/**
 * The domain that a company registered, of an address of the web or of a mailbox: `https://www.Example.com.cn/about` and
 * `sales@mail.example.com.cn` are both `example.com.cn`. Null: none, or one whose mailboxes anybody may have.
 */
export function webDomain(text: string): string | null {
  const written = text.normalize('NFKC').trim().toLowerCase();
  const host = written
    .replace(/^[a-z][a-z\d+.-]*:\/\//, '')
    .replace(/[/?#\\].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  const parts = host.split('.');
  if (parts.length < 2 || parts.some((part) => !/^[\p{L}\p{N}-]+$/u.test(part)) || /^\d+$/.test(parts.at(-1) ?? ''))
    return null;
  const isCountry = (parts.at(-1)?.length ?? 0) === 2 && secondLevel.test(parts.at(-2) ?? '');
  const domain = parts.slice(isCountry ? -3 : -2).join('.');
  return publicMail.has(domain) || (isCountry && parts.length < 3) ? null : domain;
}
