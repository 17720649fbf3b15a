import { type AppError, err, newId, ok, type Result } from '@mortise/core';
import { shadowLock } from './lock.ts';
import type { PeoplePorts } from './people-ports.ts';
import { sessionEnd } from './session-end.ts';

export interface SignIn {
  /** User name or e-mail, in any case. */
  readonly login: string;
  readonly password: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export interface SignedIn {
  readonly userId: string;
  readonly sessionId: string;
}

/**
 * Opens a session. Whoever asks learns nothing about which names exist: a name nobody has is refused, slowed down and
 * locked exactly as one that somebody has, and takes as long.
 */
export const signIn = ({
  accounts,
  sessions,
  passwords,
  clock,
}: Pick<PeoplePorts, 'accounts' | 'sessions' | 'passwords' | 'clock'>) => {
  const strangers = shadowLock();
  return async ({ login, password, ip, userAgent }: SignIn): Promise<Result<SignedIn>> => {
    const now = clock.now();
    const name = login.trim().toLowerCase().slice(0, 320);
    const account = await accounts.findByLogin(name);
    const lockedFor = account ? await accounts.countAttempt(account.userId, now) : strangers.countAttempt(name, now);
    if (lockedFor > 0) return err({ code: 'rate_limited', retryAfterSeconds: lockedFor });

    const matches = await passwords.verify(account?.passwordHash ?? null, password.slice(0, 1024));
    if (!account || !matches || account.status !== 'active') return err(refused);

    await accounts.clearAttempts(account.userId);
    const sessionId = newId();
    await sessions.create({
      id: sessionId,
      userId: account.userId,
      expiresAt: sessionEnd(now),
      userAgent: userAgent?.slice(0, 300) ?? null,
      ip,
    });
    return ok({ userId: account.userId, sessionId });
  };
};

const refused: AppError = { code: 'unauthenticated' };
