'use client';

import type { RecordsChanged } from '@mortise/core';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';

/** The first change is told at once; those within this many milliseconds after it are told together. */
const gather = 300;

/** Calls `onChange` when records of the form changed, whoever changed them. The browser reconnects by itself. */
export function useChanges(formId: string, onChange: (changes: readonly RecordsChanged[]) => void): void {
  const { api } = useRuntime();
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    const events = new EventSource(api.url('GET /events', { query: { forms: formId } }));
    let pending: RecordsChanged[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      if (pending.length === 0) return;
      const changes = pending;
      pending = [];
      timer = setTimeout(tell, gather);
      latest.current(changes);
    };
    events.addEventListener('records', ({ data }: MessageEvent<string>) => {
      pending.push(JSON.parse(data) as RecordsChanged);
      if (timer === undefined) tell();
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [api, formId]);
}
