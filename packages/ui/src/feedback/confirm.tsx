'use client';

import { type ComponentType, createContext, type ReactNode, use, useCallback, useState } from 'react';
import type { ConfirmHostProps } from './confirm-host.tsx';

export interface Confirmation {
  /** Names the object and the count: 删除 2 条商机. */
  title: string;
  /** What is lost, and whether it can come back. */
  consequence: ReactNode;
  /** The verb again: 删除 2 条商机. */
  action: string;
  danger?: boolean;
}

type Ask = (confirmation: Confirmation) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));

/** Where questions are asked. The code of dialogs comes with the first one; without it the browser asks in its own way. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<ConfirmHostProps['asked']>(null);
  const [Host, setHost] = useState<ComponentType<ConfirmHostProps> | null>(null);
  const ask = useCallback<Ask>(async (confirmation) => {
    const loaded = await import('./confirm-host.tsx').catch(() => null);
    if (!loaded) return window.confirm(confirmation.title);
    setHost(() => loaded.ConfirmHost);
    return new Promise((answer) => setAsked({ confirmation, answer }));
  }, []);
  return (
    <ConfirmContext value={ask}>
      {children}
      {Host && <Host asked={asked} />}
    </ConfirmContext>
  );
}

/**
 * Asks before something that an undo cannot bring back. Where undo can, do it and show an undo toast instead.
 * Resolves to whether the person agreed.
 */
export const useConfirm = (): Ask => use(ConfirmContext);
