/** Tells whoever waits in this process that something was written. */
export interface Signal {
  raise(): void;
  /** Calls `listener` on each raise until the answer is called. */
  listen(listener: () => void): () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    raise() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
