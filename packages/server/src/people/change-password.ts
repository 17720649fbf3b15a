import { err, type Identity, issue, ok, type Result } from '@mortise/core';
import { passwordIssues } from './password-rule.ts';
import type { PeoplePorts } from './people-ports.ts';

/** A person's own change. Every other browser of theirs is signed out; this one stays. */
export const changePassword =
  ({
    accounts,
    passwords,
    people,
    sessions,
    clock,
  }: Pick<PeoplePorts, 'accounts' | 'passwords' | 'people' | 'sessions' | 'clock'>) =>
  async (
    { actor, sessionId }: Identity,
    { current, next }: { current: string; next: string },
  ): Promise<Result<undefined>> => {
    const [account, person] = await Promise.all([accounts.find(actor.userId), people.find(actor.userId)]);
    if (!account || !person) return err({ code: 'unauthenticated' });

    const lockedFor = await accounts.countAttempt(actor.userId, clock.now());
    if (lockedFor > 0) return err({ code: 'rate_limited', retryAfterSeconds: lockedFor });
    if (!(await passwords.verify(account.passwordHash, current)))
      return invalid('current', 'wrong', { zh: '当前密码不对', en: 'The current password is wrong' });
    await accounts.clearAttempts(actor.userId);

    const issues = passwordIssues(next, ['next'], [person.userName, person.email]);
    if (issues.length > 0) return err({ code: 'invalid', issues });
    if (next === current)
      return invalid('next', 'same', { zh: '和当前密码相同，换一个', en: 'Choose a different one' });

    await accounts.setPassword(actor.userId, await passwords.hash(next), false);
    await sessions.revokeAll(actor.userId, sessionId ?? undefined);
    return ok(undefined);
  };

const invalid = (field: string, code: string, message: { zh: string; en: string }) =>
  err({ code: 'invalid', issues: [issue([field], code, message)] } as const);
