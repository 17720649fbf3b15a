'use client';

import { mostInSpan, type RecordView, type SpanQuery } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { readIds } from '../../list/list-fields.ts';
import { useChanges } from '../../live/use-changes.ts';
import { useRefresh } from '../../live/use-refresh.ts';

type Asked = Required<SpanQuery>;

const none: readonly RecordView[] = [];

/** The records of a stretch of the calendar as they are stored, kept up to date, and as a person dragged them meanwhile. */
export function useSpan(formId: string, given: Asked) {
  const { api, titles } = useRuntime();
  const asked = JSON.stringify({ ...given, fields: readIds(given.fields) });
  const [dragged, setDragged] = useState<ReadonlyMap<string, RecordView>>(new Map());
  const span = useQuery({
    queryKey: ['span', formId, given.start, asked],
    // What was there stays until the next stretch has come.
    placeholderData: (before, query) =>
      query?.queryKey.slice(1, 3).join() === [formId, given.start].join() ? before : undefined,
    queryFn: async () => {
      const { fields, ...query } = JSON.parse(asked) as Asked;
      const body = { ...query, fields: [...fields] };
      const found = await api.call('POST /forms/:form/records/span', { params: { form: formId }, body });
      titles.learn(found.titles);
      return found;
    },
  });
  const refresh = useRefresh(span.refetch);
  useChanges(formId, refresh);

  /** Shown so until it is stored so, or somebody else has changed it; null: as it is stored. */
  const hold = useCallback((id: string, record: RecordView | null) => {
    setDragged((before) => {
      const next = new Map(before);
      if (record) next.set(id, record);
      else next.delete(id);
      return next;
    });
  }, []);
  const items = span.data?.items ?? none;
  const records = useMemo(
    () =>
      items.map((item) => {
        const held = dragged.get(item.id);
        return held && held.version >= item.version ? { ...held, values: { ...item.values, ...held.values } } : item;
      }),
    [items, dragged],
  );
  return {
    records,
    hold,
    refresh,
    isRead: span.data !== undefined,
    /** There are later ones than are shown. */
    isCut: span.data?.more ?? false,
    most: mostInSpan,
    error: span.error,
  };
}
