'use client';

import { useCallback, useRef } from 'react';

/**
 * Reads once more what changed. What is being read already may have been asked for before the change: it is followed by
 * one more reading, however often it is called meanwhile.
 */
export function useRefresh(refetch: () => Promise<unknown>): () => void {
  const isReading = useRef(false);
  const isBehind = useRef(false);
  const latest = useRef(refetch);
  latest.current = refetch;
  return useCallback(() => {
    isBehind.current = true;
    if (isReading.current) return;
    void (async () => {
      isReading.current = true;
      try {
        while (isBehind.current) {
          isBehind.current = false;
          await latest.current();
        }
      } finally {
        isReading.current = false;
      }
    })();
  }, []);
}
