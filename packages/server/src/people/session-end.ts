const days30 = 30 * 24 * 3_600_000;

/** A session that nobody uses ends by itself after 30 days. */
export const sessionEnd = (lastUsed: Date): Date => new Date(lastUsed.getTime() + days30);
