'use client';

import type { Condition } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { readIds } from '../../list/list-fields.ts';
import type { Question } from '../../list/use-records.ts';
import { useChanges } from '../../live/use-changes.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { type Board, emptyBoard, grown, loaded, nameOfCell, type Place, released } from './board.ts';

interface Asked {
  readonly question: Question;
  readonly by: string;
  readonly lanes: string | null;
  readonly sums: readonly string[];
  readonly fields: readonly string[];
}

const firstCards = 20;
const moreCards = 50;
const mostCards = 200;

/** The cards of a board as they are stored, kept up to date, and those that a person has moved meanwhile. */
export function useBoard(formId: string, given: Asked) {
  const { api, titles, me } = useRuntime();
  const params = useMemo(() => ({ form: formId }), [formId]);
  const asked = JSON.stringify({ ...given, fields: readIds(given.fields) });
  const [state, setState] = useState({ asked: '', board: emptyBoard });
  const longest = useRef(0);
  /** Cards in the hand, and moves under way: what is read meanwhile waits. */
  const holds = useRef(0);
  const isBehind = useRef(false);

  const groups = useQuery({
    queryKey: ['board', formId, given.by, given.lanes, asked],
    // With another filter the cards of the one before stay until the new ones are there.
    placeholderData: (before, query) =>
      query?.queryKey.slice(1, 4).join() === [formId, given.by, given.lanes].join() ? before : undefined,
    queryFn: async () => {
      const { question, by, lanes, sums, fields } = JSON.parse(asked) as Asked;
      const { filter, search, sort } = question;
      const limit = Math.min(Math.max(firstCards, longest.current), mostCards);
      const figures = sums.map((field) => ({ field, of: 'sum' as const }));
      const body = { filter, search, sort: [...sort], by, lanes, figures, fields: [...fields], limit };
      const found = await api.call('POST /forms/:form/records/groups', { params, body });
      titles.learn(found.titles);
      return found;
    },
  });
  const { data, dataUpdatedAt, refetch } = groups;
  const begun = useMemo(() => (data ? loaded(emptyBoard, data) : emptyBoard), [data]);
  const board = state.asked === asked ? state.board : begun;
  longest.current = Math.max(0, ...[...board.cells.values()].map(({ items }) => items.length));
  const set = useCallback(
    (change: (board: Board) => Board) =>
      setState((before) => ({ asked, board: change(before.asked === asked ? before.board : emptyBoard) })),
    [asked],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was passed over because of a move may come the same again.
  useEffect(() => {
    if (!data) return;
    // What was read before a move that is under way would undo it on the screen, and a card drawn elsewhere falls out
    // of the hand.
    if (holds.current > 0) {
      isBehind.current = true;
      return;
    }
    // The first time it is what is drawn already: the same cards are not drawn twice.
    setState((before) => ({ asked, board: before.asked === asked ? loaded(before.board, data) : begun }));
  }, [data, dataUpdatedAt, asked, begun]);

  const refresh = useRefresh(refetch);
  useChanges(formId, (changes) => {
    const theirs = changes.filter(({ by }) => by !== me.id).flatMap(({ recordIds }) => recordIds);
    if (theirs.length > 0) set((before) => released(before, new Set(theirs)));
    refresh();
  });

  const reading = useRef(new Set<string>());
  const more = useCallback(
    async (place: Place, cursor: string) => {
      const name = `${asked} ${nameOfCell(place)} ${cursor}`;
      if (reading.current.has(name)) return;
      reading.current.add(name);
      try {
        const { question, by, lanes, fields } = JSON.parse(asked) as Asked;
        const { filter, search, sort } = question;
        const within = [is(by, place.key), ...(lanes ? [is(lanes, place.lane)] : []), ...(filter ? [filter] : [])];
        const body = {
          filter: { all: within },
          search,
          sort: [...sort],
          fields: [...fields],
          limit: moreCards,
          cursor,
        };
        const page = await api.call('POST /forms/:form/records/query', { params, body });
        titles.learn(page.titles);
        set((before) => grown(before, place, page));
      } finally {
        reading.current.delete(name);
      }
    },
    [api, titles, params, asked, set],
  );

  /** Nothing is drawn anew until it is let go. */
  const hold = useCallback(() => {
    holds.current += 1;
    return () => {
      holds.current -= 1;
      if (holds.current > 0 || !isBehind.current) return;
      isBehind.current = false;
      void refetch();
    };
  }, [refetch]);

  /** While `work` goes on, what is read does not undo what is shown. */
  const during = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      const letGo = hold();
      try {
        return await work();
      } finally {
        // Also what is being read was asked for before.
        isBehind.current = true;
        letGo();
      }
    },
    [hold],
  );

  return {
    board,
    set,
    more,
    hold,
    during,
    groups: data?.groups ?? [],
    hasMore: data?.more ?? false,
    isRead: data !== undefined,
    error: groups.error,
    retry: refresh,
  };
}

export type BoardState = ReturnType<typeof useBoard>;

const is = (field: string, key: string | null): Condition =>
  key === null
    ? { field, operator: 'is-empty' }
    : { field, operator: 'equals', operand: { kind: 'constant', value: key } };
