'use client';

import { type ApiClient, ApiProblem, type Input } from '@mortise/api/client';
import { type Issue, newId, type Values } from '@mortise/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { capturedHere } from './captured.ts';
import { deviceName, kept } from './kept.ts';
import { type Check, solveCheck } from './solve-check.ts';

type Answer = Omit<Input<'POST /public/:key/submissions'>['body'], 'robotCheck'>;

export type Sending =
  | { readonly state: 'filling'; readonly trouble: readonly string[] }
  | { readonly state: 'sending' }
  /** Kept on this device until the network is back, or until it is this address's turn again. */
  | { readonly state: 'waiting'; readonly why: 'unreachable' | 'crowded' }
  | { readonly state: 'sent'; readonly changeToken: string | null };

interface SendingInput {
  readonly values: Values;
  readonly consented: boolean;
}

const retryMs = 15_000;

/**
 * Sends an answer once, however often it has to try: it is kept on the device under its own key until the server has
 * it, across a lost network and a closed page. `onIssues` shows what is wrong with the values and gives what it cannot place.
 */
export function useSending({
  api,
  formKey,
  entry,
  prefill,
  check,
  onIssues,
}: {
  api: ApiClient;
  formKey: string;
  entry: string | undefined;
  prefill: string | undefined;
  check: Check | null;
  onIssues: (issues: readonly Issue[]) => readonly Issue[];
}) {
  const [sending, setSending] = useState<Sending>({ state: 'filling', trouble: [] });
  const [pending] = useState(() => kept<Answer>(`${formKey}.pending`));
  const waiting = useRef<Answer | null>(null);
  const solution = useRef<Promise<Check & { number: number }> | null>(null);
  const report = useRef(onIssues);
  report.current = onIssues;

  const attempt = useCallback(
    async (answer: Answer, isSecond = false): Promise<void> => {
      setSending({ state: 'sending' });
      try {
        const robotCheck = await solution.current;
        const body = { ...answer, ...(robotCheck ? { robotCheck } : {}) };
        const { changeToken } = await api.call('POST /public/:key/submissions', { params: { key: formKey }, body });
        pending.forget();
        waiting.current = null;
        kept<true>(`${formKey}.sent`).write(true);
        setSending({ state: 'sent', changeToken });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const { status, errors = [], detail } = error.problem;
        if (status === 0 || status === 429 || status >= 500) {
          pending.write(answer);
          waiting.current = answer;
          return setSending({ state: 'waiting', why: status === 429 ? 'crowded' : 'unreachable' });
        }
        if (!isSecond && errors.some(({ code }) => code === 'robot_check')) {
          const view = await api.call('GET /public/:key', {
            params: { key: formKey },
            query: answer.entry ? { entry: answer.entry } : {},
          });
          solution.current = view.ask?.robotCheck ? solveCheck(view.ask.robotCheck) : null;
          return attempt(answer, true);
        }
        pending.forget();
        waiting.current = null;
        const unplaced = report.current(errors);
        const words = unplaced.map(({ message }) => String(message));
        setSending({ state: 'filling', trouble: errors.length === 0 ? [detail] : words });
      }
    },
    [api, formKey, pending],
  );

  // Solved while the visitor still types, so that sending does not wait for it.
  useEffect(() => {
    solution.current = check ? solveCheck(check) : null;
  }, [check]);

  useEffect(() => {
    const left = pending.read();
    if (left) {
      waiting.current = left;
      setSending({ state: 'waiting', why: 'unreachable' });
    }
    const again = () => {
      if (waiting.current) void attempt(waiting.current);
    };
    window.addEventListener('online', again);
    const timer = setInterval(again, retryMs);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [pending, attempt]);

  const send = ({ values, consented }: SendingInput) =>
    attempt({
      sendingKey: newId(),
      device: deviceName(),
      values: values as Answer['values'],
      consented,
      captured: capturedHere(),
      ...(entry ? { entry } : {}),
      ...(prefill ? { prefill } : {}),
    });

  return {
    sending,
    send,
    retry: () => waiting.current && attempt(waiting.current),
    again: () => setSending({ state: 'filling', trouble: [] }),
  };
}
