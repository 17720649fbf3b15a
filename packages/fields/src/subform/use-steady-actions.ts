import { useMemo, useRef } from 'react';
import type { RowActions } from './row-line.tsx';

/** The actions of this drawing under functions that stay the same, so that rows which nothing changed are not drawn again. */
export function useSteadyActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  latest.current = actions;
  const mayAdd = actions.addRows !== undefined;
  return useMemo(
    () => ({
      edit: (...said) => latest.current.edit(...said),
      fill: (...said) => latest.current.fill(...said),
      addRows: mayAdd ? (...said) => latest.current.addRows?.(...said) : undefined,
      remove: (index) => latest.current.remove(index),
      copy: (index) => latest.current.copy(index),
      move: (from, to) => latest.current.move(from, to),
      go: (...to) => latest.current.go(...to),
    }),
    [mayAdd],
  );
}
