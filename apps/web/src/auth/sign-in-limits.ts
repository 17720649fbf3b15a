import { limiter } from '@mortise/api';

export interface SignInLimits {
  /** Counts an attempt; how many seconds to wait, 0 when it may go on. */
  take(ip: string, login: string): Promise<number>;
}

/** Beside the lock of each account: what one address may try over many names, and what one name gets from many. */
export function signInLimits(): SignInLimits {
  const perAddress = limiter({ points: 30, seconds: 60 });
  const perName = limiter({ points: 20, seconds: 60 });
  return {
    async take(ip, login) {
      const taken = await Promise.all([perAddress.take(ip), perName.take(login)]);
      return Math.max(0, ...taken.filter(({ allowed }) => !allowed).map(({ resetSeconds }) => resetSeconds));
    },
  };
}
