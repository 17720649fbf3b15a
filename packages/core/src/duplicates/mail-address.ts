/** A mailbox without what its owner may add at will: `Li.Na+crm@Example.com` is `li.na@example.com`. Null: none. */
export function mailAddress(text: string): string | null {
  const [name, domain, ...more] = text.normalize('NFKC').trim().toLowerCase().split('@');
  if (!name || !domain || more.length > 0) return null;
  return `${name.replace(/\+.*$/, '')}@${domain}`;
}
