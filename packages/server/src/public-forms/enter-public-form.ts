import { ok, type Result } from '@mortise/core';
import type { PublicFormPorts } from './public-form-ports.ts';
import { reachLink } from './reach-link.ts';
import { refusal } from './refusals.ts';
import { entryOf } from './secrets.ts';

/** The proof that opens the link, for the right password. */
export const enterPublicForm =
  (ports: PublicFormPorts) =>
  async ({ key, password }: { key: string; password: string }): Promise<Result<{ entry: string }>> => {
    const reached = await reachLink(ports, key);
    if (!reached.ok) return reached;
    const { passwordHash, secret } = reached.value.state;
    if (passwordHash === null) return ok({ entry: '' });
    const isRight = await ports.passwords.verify(passwordHash, password);
    return isRight ? ok({ entry: entryOf(secret, passwordHash) }) : refusal('password', ['password']);
  };
