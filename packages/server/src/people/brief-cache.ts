/** Remembers answers for a moment, and shares one that is under way. Holds at most `capacity`, the newest. */
export function briefCache<T>({ milliseconds, capacity = 5000 }: { milliseconds: number; capacity?: number }) {
  const entries = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return {
    get(key: string, now: number, ask: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      if (known && known.until > now) return known.answer;
      const oldest = entries.keys().next().value;
      if (entries.size >= capacity && oldest !== undefined) entries.delete(oldest);
      const answer = ask();
      entries.delete(key);
      entries.set(key, { until: now + milliseconds, answer });
      answer.catch(() => entries.delete(key));
      return answer;
    },
    clear: () => entries.clear(),
  };
}
