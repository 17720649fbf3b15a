import { type Actor, err, ok, type Result } from '@mortise/core';
import type { PeoplePorts } from './people-ports.ts';
import { randomPassword } from './random-password.ts';

/** Gives a person a new password, told once to whoever asked; they are signed out and choose their own at sign-in. */
export const resetPassword =
  ({ access, accounts, passwords, sessions }: Pick<PeoplePorts, 'access' | 'accounts' | 'passwords' | 'sessions'>) =>
  async (actor: Actor, userId: string): Promise<Result<{ password: string }>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    if (!(await accounts.find(userId))) return err({ code: 'not_found', what: 'person', id: userId });
    const password = randomPassword();
    await accounts.setPassword(userId, await passwords.hash(password), true);
    await accounts.clearAttempts(userId);
    await sessions.revokeAll(userId);
    return ok({ password });
  };
