import { useSyncExternalStore } from 'react';
import { useFormScope } from './form-scope.ts';

/** Draws again whenever the text of one of these fields changes, and at no other keystroke. */
export function useDrawnTexts(drawn: readonly string[]): void {
  const { session } = useFormScope();
  const said = () => drawn.map((ref) => session.textOf(ref)).join('\u0000');
  useSyncExternalStore((notify) => session.subscribe('*', notify), said, said);
}
