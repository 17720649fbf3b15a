'use client';

import type { RecordsChanged } from '@mortise/core';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';

/** Changes that come within this many milliseconds are one. */
const gather = 250;

/** Calls `onChange` when records of the form changed, whoever changed them. The browser reconnects by itself. */
export function useChanges(formId: string, onChange: (changes: readonly RecordsChanged[]) => void): void {
  const { api } = useRuntime();
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    const events = new EventSource(api.url('GET /events', { query: { forms: formId } }));
    let pending: RecordsChanged[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener('records', ({ data }: MessageEvent<string>) => {
      pending.push(JSON.parse(data) as RecordsChanged);
      timer ??= setTimeout(() => {
        timer = undefined;
        const changes = pending;
        pending = [];
        latest.current(changes);
      }, gather);
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [api, formId]);
}
