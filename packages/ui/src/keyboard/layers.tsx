'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** What lies over what: the page below, then each open drawer. Shortcuts reach only what lies on top. */
const open: symbol[] = [];
const LayerContext = createContext<symbol | null>(null);

/** Around what a drawer holds: as long as it stands, shortcuts of what lies below are silent. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const [layer] = useState(() => Symbol('layer'));
  useEffect(() => {
    open.push(layer);
    return () => {
      open.splice(open.indexOf(layer), 1);
    };
  }, [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Asked at the moment of a key press: does the component's layer lie on top, and no dialog over it? */
export function useIsOnTop(): () => boolean {
  const layer = useContext(LayerContext);
  return () => (open.at(-1) ?? null) === layer && !hasDialog();
}

/** antd's dialogs stay in the page when they are closed, without a size. */
const hasDialog = () =>
  [...document.querySelectorAll('.ant-modal-wrap')].some((dialog) => dialog.getClientRects().length > 0);
