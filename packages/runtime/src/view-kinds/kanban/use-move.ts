'use client';

import { ApiProblem } from '@mortise/api/client';
import { type Issue, type RecordView, textIn } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useCallback, useRef, useState } from 'react';
import { problemOf } from '../../context/problem.ts';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import type { ListField } from '../../list/list-fields.ts';
import { cellAt, moved, type Place, settled } from './board.ts';
import { type Change, changed, changeOf } from './moving.ts';
import type { BoardState } from './use-board.ts';

interface Fields {
  readonly by: ListField;
  readonly lanes: ListField | undefined;
  readonly sums: readonly ListField[];
}

/** A move that waits for what the form wants to know first. */
export interface AskedMove {
  readonly record: RecordView;
  readonly change: Change;
  readonly issues: readonly Issue[];
  readonly to: Place;
  readonly done: (saved: RecordView) => void;
  readonly cancel: () => void;
}

export type MoveCard = (record: RecordView, from: Place, to: Place) => void;

/**
 * Moves cards: shown at once, then written. Where the form refuses because of fields that can be filled in, these are
 * asked for; where it refuses for another reason, the card goes back and the reason is said.
 */
export function useMove({ form }: RuntimeForm, { by, lanes, sums }: Fields, { board, set, during }: BoardState) {
  const { api, titles, me } = useRuntime();
  const toast = useToast();
  const { t, locale } = useText();
  const [asking, setAsking] = useState<AskedMove | null>(null);
  const latest = useRef(board);
  latest.current = board;

  const move: MoveCard = useCallback(
    (record, from, to) => {
      const change = changeOf(by, lanes, from, to);
      const index = cellAt(latest.current, from).items.findIndex(({ id }) => id === record.id);
      const amounts = Object.fromEntries(sums.map((field) => [field.id, field.valueOf(record)]));
      const next = changed(record, change);
      set((before) => moved(before, { record: next, from, to, amounts, isHeld: true }));
      const back = () =>
        set((before) =>
          moved(before, { record, from: to, to: from, amounts, index: Math.max(index, 0), isHeld: false }),
        );
      const show = (saved: RecordView) => {
        titles.learn({ [saved.id]: saved.title, [me.id]: me.name });
        set((before) => settled(before, saved));
      };

      async function send(version: number, isOver: boolean): Promise<void> {
        const params = { form: form.id, id: record.id };
        try {
          const { values, ...owner } = change;
          const body = { version, values: values as never, ...owner };
          show(await api.call('PATCH /forms/:form/records/:id', { params, body }, { road: 'grid' }));
        } catch (error) {
          const problem = error instanceof ApiProblem ? error.problem : null;
          if (problem?.code === 'conflict' && !isOver) {
            const { record: current } = await api.call('GET /forms/:form/records/:id', { params });
            const isHere = [by, ...(lanes ? [lanes] : [])].every(
              (field) => field.valueOf(current) === field.valueOf(record),
            );
            if (isHere) return send(current.version, true);
            back();
            toast.failed(t({ zh: '这张卡片刚被别人移动过', en: 'Someone else just moved this card' }));
            return;
          }
          const issues = problem?.code === 'invalid' ? (problem.errors ?? []) : [];
          const keys = new Set(issues.map(({ path }) => path.find((part) => typeof part === 'string')));
          const own = new Set<unknown>(Object.keys(change.values));
          const isAskable = [...keys].some((key) => key !== undefined && !own.has(key));
          if (isAskable) {
            await new Promise<void>((resolve) => {
              const settle = (then: () => void) => {
                setAsking(null);
                then();
                resolve();
              };
              const asked = issues.map(({ path, code, message }) => ({ path: [...path], code, message }));
              setAsking({
                record,
                change,
                issues: asked,
                to,
                done: (saved) => settle(() => show(saved)),
                cancel: () => settle(back),
              });
            });
            return;
          }
          back();
          const { text, traceId } = problemOf(error);
          toast.failed(issues[0]?.message ?? textIn(text, locale), { traceId });
        }
      }
      void during(() => send(record.version, false)).catch((error: unknown) => {
        back();
        toast.failed(textIn(problemOf(error).text, locale), { traceId: problemOf(error).traceId });
      });
    },
    [api, titles, me, toast, t, locale, form.id, by, lanes, sums, set, during],
  );
  return { move, asking };
}
