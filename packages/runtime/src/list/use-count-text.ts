'use client';

import { useCallback, useState } from 'react';
import { countText } from './use-place.ts';

/** How many records there are, as it is read: undefined until who counts them has said so. */
export function useCountText() {
  const [count, setCount] = useState<string | undefined>(undefined);
  const onCount = useCallback((found: number, exact: boolean) => setCount(countText({ count: found, exact })), []);
  return [count, onCount] as const;
}
