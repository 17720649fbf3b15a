import type { Saving } from '@mortise/ui';
import type { SaveStatus } from '../form/document/autosave.ts';

/** What the bar says of the saving of a draft. */
export function savingOf(
  status: SaveStatus,
  savedAt: string | number,
  autosave: { flush(): Promise<boolean> },
): Saving {
  if (status === 'saving') return { state: 'saving' };
  if (status === 'failed' || status === 'conflict') return { state: 'failed', retry: () => void autosave.flush() };
  return { state: 'saved', at: savedAt };
}
