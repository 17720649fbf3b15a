import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldViewContext, RecordsAsked, RecordsRead } from '../field-view.ts';

export interface RecordsShown {
  /** Null until the first page is there. */
  readonly read: RecordsRead | null;
  readonly state: 'busy' | 'idle' | 'failed';
  /** Reads the next page behind those that are there. */
  readonly more: () => void;
  /** Reads the first page anew. */
  readonly reload: () => void;
}

/** Milliseconds between the last letter of a search and the reading. */
const pause = 200;

/** So many may be asked for at once. */
const most = 200;

/**
 * Records of another form, page by page, anew for every other question, whenever one of the form changed and whenever the
 * window is looked at again; as many as were there. An answer to an older question is dropped. Null asks nothing.
 */
export function useRecordsRead(context: FieldViewContext, question: RecordsAsked | null): RecordsShown {
  const { readRecords, onRecords } = context;
  const [read, setRead] = useState<RecordsRead | null>(null);
  const turn = useRef(0);
  const shown = useRef(0);
  const asked = question === null ? null : JSON.stringify(question);
  const [state, setState] = useState<RecordsShown['state']>(asked === null ? 'idle' : 'busy');

  const look = useCallback(
    (before: RecordsRead | null) => {
      turn.current += 1;
      const mine = turn.current;
      if (asked === null || !readRecords) {
        setRead(null);
        return setState('idle');
      }
      setState('busy');
      const first = JSON.parse(asked) as RecordsAsked;
      const wanted = before
        ? { ...first, cursor: before.next }
        : { ...first, limit: Math.max(first.limit, Math.min(most, shown.current)), cursor: null };
      readRecords(wanted).then(
        (page) => {
          if (mine !== turn.current) return;
          const items = before ? [...before.items, ...page.items] : page.items;
          shown.current = items.length;
          setRead({ ...page, items });
          setState('idle');
        },
        () => mine === turn.current && setState('failed'),
      );
    },
    [asked, readRecords],
  );

  useEffect(() => {
    // Another question begins with its first page.
    shown.current = 0;
    const timer = setTimeout(() => look(null), turn.current === 0 ? 0 : pause);
    const again = () => document.visibilityState === 'visible' && look(null);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [look]);

  const watched = question?.formId;
  useEffect(() => (watched ? onRecords?.(watched, () => look(null)) : undefined), [watched, onRecords, look]);

  return { read, state, more: () => read?.next && look(read), reload: () => look(null) };
}
