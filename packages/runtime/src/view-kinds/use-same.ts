import { useRef } from 'react';

/** The value from before while the new one says the same: what follows from it is then not worked out again. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
