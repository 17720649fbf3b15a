const freeAttempts = 5;
const longestSeconds = 3600;

/** Seconds an account is locked after its n-th failure in a row: nothing at first, then a minute, doubling to an hour. */
const lockSeconds = (failures: number) =>
  failures < freeAttempts ? 0 : Math.min(longestSeconds, 60 * 2 ** (failures - freeAttempts));

/** The same lock for names nobody has, in memory, so that being locked does not tell that a name exists. */
export function shadowLock(capacity = 10_000) {
  const names = new Map<string, { failures: number; lockedUntil: number }>();
  return {
    countAttempt(name: string, now: Date): number {
      const { failures, lockedUntil } = names.get(name) ?? { failures: 0, lockedUntil: 0 };
      if (lockedUntil > now.getTime()) return Math.ceil((lockedUntil - now.getTime()) / 1000);
      const oldest = names.keys().next().value;
      if (names.size >= capacity && oldest !== undefined) names.delete(oldest);
      names.set(name, { failures: failures + 1, lockedUntil: now.getTime() + lockSeconds(failures + 1) * 1000 });
      return 0;
    },
  };
}
