import { decode } from 'next-auth/jwt';
import { z } from 'zod';

const Token = z.object({ sessionId: z.uuid() });
const rememberedMs = 5 * 60_000;
const capacity = 5_000;

/**
 * The session that a cookie names, or null when the cookie is not ours. Decrypting costs a tenth of a millisecond of
 * processor time, so what was decrypted is remembered; whether the session still lets anyone in is asked elsewhere.
 */
export function sessionTokenReader(secret: string) {
  const remembered = new Map<string, { readonly until: number; readonly sessionId: string }>();
  return async (token: string): Promise<string | null> => {
    const known = remembered.get(token);
    if (known && known.until > Date.now()) return known.sessionId;
    const payload = await decode({ token, secret }).catch(() => null);
    const parsed = Token.safeParse(payload);
    if (!parsed.success) return null;
    const oldest = remembered.keys().next().value;
    if (remembered.size >= capacity && oldest !== undefined) remembered.delete(oldest);
    const expires = typeof payload?.exp === 'number' ? payload.exp * 1000 : 0;
    remembered.set(token, {
      until: Math.min(expires, Date.now() + rememberedMs),
      sessionId: parsed.data.sessionId,
    });
    return parsed.data.sessionId;
  };
}
