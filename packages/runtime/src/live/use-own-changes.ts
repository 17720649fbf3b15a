'use client';

import { useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { hubOf } from './hub.ts';

/** Calls `onChange` when something of one's own changed whose kind begins so: `task.`, `notification.`. */
export function useOwnChanges(prefix: string, onChange: () => void): void {
  const { api } = useDesk();
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => hubOf(api).onOwn((about) => about.startsWith(prefix) && latest.current()), [api, prefix]);
}
