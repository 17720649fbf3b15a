'use client';

import { useText } from '@mortise/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { mayBuild, useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';

const TransfersDrawer = lazy(() =>
  import('./transfers-drawer.tsx').then((module) => ({ default: module.TransfersDrawer })),
);

interface TransfersMenu {
  /** For the menu of a form; none for who does not manage its app. */
  readonly items: readonly { readonly key: string; readonly label: string; readonly onClick: () => void }[];
  /** To stand anywhere beside it. */
  readonly drawer: ReactNode;
}

/** The way from a form to the log of what came in and what went out. */
export function useTransfersMenu(form: RuntimeForm): TransfersMenu {
  const { t } = useText();
  const runtime = useRuntime();
  const [isShown, setIsShown] = useState(false);
  const [wasShown, setWasShown] = useState(false);
  if (!runtime.app.manages && !mayBuild(runtime)) return { items: [], drawer: null };
  const show = () => {
    setWasShown(true);
    setIsShown(true);
  };
  return {
    items: [{ key: 'transfers', label: t({ zh: '导入导出记录', en: 'Imports and exports' }), onClick: show }],
    drawer: wasShown && (
      <Suspense>
        <TransfersDrawer form={form} open={isShown} onClose={() => setIsShown(false)} />
      </Suspense>
    ),
  };
}
