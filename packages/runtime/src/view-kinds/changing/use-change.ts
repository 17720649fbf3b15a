'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import { type Issue, type RecordView, textIn } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useCallback, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import type { Change } from './change.ts';

/** A change that waits for what the form wants to know first. */
export interface AskedChange {
  readonly record: RecordView;
  readonly change: Change;
  readonly issues: readonly Issue[];
  /** Where the record goes, in words. */
  readonly target: string;
  readonly done: (saved: RecordView) => void;
  readonly cancel: () => void;
}

export interface Attempt extends Pick<AskedChange, 'record' | 'change' | 'target'> {
  /** Is the record, as it is stored now, still where it was taken from? */
  readonly isStill: (stored: RecordView) => boolean;
  readonly show: (saved: RecordView) => void;
  /** It stays where it was. */
  readonly back: () => void;
}

/**
 * Writes what a drag means; the caller has shown it already. Where the form refuses because of fields that can be filled
 * in, these are asked for; where it refuses for another reason, the record goes back and the reason is said.
 */
export function useChange({ form }: RuntimeForm) {
  const { api, titles, me } = useRuntime();
  const toast = useToast();
  const { t, locale } = useText();
  const [asking, setAsking] = useState<AskedChange | null>(null);

  const write = useCallback(
    async ({ record, change, target, isStill, show, back }: Attempt): Promise<void> => {
      const params = { form: form.id, id: record.id };
      const learn = (saved: RecordView) => {
        titles.learn({ [saved.id]: saved.title, [me.id]: me.name });
        show(saved);
      };
      const ask = (issues: readonly Issue[]) =>
        new Promise<void>((resolve) => {
          const settle = (then: () => void) => {
            setAsking(null);
            then();
            resolve();
          };
          const [done, cancel] = [(saved: RecordView) => settle(() => learn(saved)), () => settle(back)];
          setAsking({ record, change, issues, target, done, cancel });
        });

      async function send(version: number, isOver: boolean): Promise<void> {
        try {
          const { values, ...owner } = change;
          const body = { version, values: values as never, ...owner };
          learn(await api.call('PATCH /forms/:form/records/:id', { params, body }, { road: 'grid' }));
        } catch (error) {
          const problem = error instanceof ApiProblem ? error.problem : null;
          if (problem?.code === 'conflict' && !isOver) {
            const { record: stored } = await api.call('GET /forms/:form/records/:id', { params });
            if (isStill(stored)) return send(stored.version, true);
            back();
            toast.failed(t({ zh: '这条记录刚被别人移动过', en: 'Someone else just moved this record' }));
            return;
          }
          const found = problem?.code === 'invalid' ? (problem.errors ?? []) : [];
          const issues = found.map(({ path, code, message }) => ({ path: [...path], code, message }));
          const own = new Set<unknown>(Object.keys(change.values));
          const keys = issues.map(({ path }) => path.find((part) => typeof part === 'string'));
          if (keys.some((key) => key !== undefined && !own.has(key))) return ask(issues);
          back();
          const { text, traceId } = problemOf(error);
          toast.failed(textIn(issues[0]?.message ?? text, locale), { traceId });
        }
      }
      try {
        await send(record.version, false);
      } catch (error) {
        back();
        toast.failed(textIn(problemOf(error).text, locale), { traceId: problemOf(error).traceId });
      }
    },
    [api, titles, me, toast, t, locale, form.id],
  );
  return { write, asking };
}
