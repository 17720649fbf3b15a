import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { Services } from '../server/compose.ts';
import { cookieName, isSecure } from './cookie.ts';

/** As long as browsers keep a cookie. The session row ends earlier, and later the more it is used. */
const days400 = 400 * 24 * 3600;

/** What next-auth carries: who, and the row of the session that can be revoked. */
declare module 'next-auth' {
  interface User {
    id: string;
    sessionId: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

/**
 * Sign-in with a password. The cookie is an encrypted token that names a session row; the row decides. The page hears
 * `CredentialsSignin` for a wrong name or password and `rate_limited:SECONDS` for too many attempts.
 */
export function authOptions({
  signIn,
  signInLimits,
  endSession,
  secret,
  publicUrl,
}: Services['auth']): NextAuthOptions {
  return {
    secret,
    session: { strategy: 'jwt', maxAge: days400 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecure(publicUrl),
    cookies: {
      sessionToken: {
        name: cookieName,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(publicUrl) },
      },
    },
    providers: [
      Credentials({
        credentials: { login: {}, password: {} },
        async authorize(given, request) {
          const login = given?.login ?? '';
          const password = given?.password ?? '';
          if (login.trim() === '' || password === '') return null;
          const ip = textOf(request.headers?.['x-mortise-ip']);
          const waitSeconds = await signInLimits.take(ip ?? '', login.trim().toLowerCase());
          if (waitSeconds > 0) throw new Error(`rate_limited:${waitSeconds}`);

          const entered = await signIn({ login, password, ip, userAgent: textOf(request.headers?.['user-agent']) });
          if (entered.ok) return { id: entered.value.userId, sessionId: entered.value.sessionId };
          if (entered.error.code === 'rate_limited') throw new Error(`rate_limited:${entered.error.retryAfterSeconds}`);
          return null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
      // Nothing about the person: pages ask GET /me.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith('/') || url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sub && token.sessionId) await endSession(token.sub, token.sessionId);
      },
    },
  };
}

const textOf = (header: unknown) => (typeof header === 'string' && header !== '' ? header : null);
