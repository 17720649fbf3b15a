/**
 * Does a write that carries a cookie come from our own pages? Browsers state it in Sec-Fetch-Site, older ones in
 * Origin; a request that states neither is refused, for a script has an API key to use instead.
 */
export function isSameOrigin(headers: Headers, publicUrl: string | null): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || (publicUrl !== null && host === new URL(publicUrl).host);
}
