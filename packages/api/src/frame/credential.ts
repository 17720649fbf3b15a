/** By what a caller says who they are. */
export type Credential =
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'api-key'; readonly key: string };

/** An API key wins over a cookie: a script run in a browser's context means what it says. */
export function credentialOf(headers: Headers, cookieName: string): Credential | null {
  const bearer = headers.get('authorization')?.match(/^Bearer\s+(mo_\S+)$/i)?.[1];
  if (bearer) return { kind: 'api-key', key: bearer };
  const token = cookieIn(headers.get('cookie') ?? '', cookieName);
  return token ? { kind: 'session', token } : null;
}

export function cookieIn(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
