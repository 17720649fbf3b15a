'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import { checkValue, isSameValue, normaliseEmpty, type RecordView, textIn, type Values } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useMemo } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import type { CellIssues } from './cell-issues.ts';

interface SavePorts {
  readonly formId: string;
  readonly issues: CellIssues;
  /** Shows a record in its row, wherever that is now. */
  readonly show: (record: RecordView) => void;
}

/** `along` are values of other fields, by their keys, that came with this one. */
export type SaveCell = (record: RecordView, field: ListField, value: unknown, along?: Values) => Promise<void>;

/** One cell as it was typed, and what came with it. */
interface Typed {
  readonly field: ListField;
  readonly value: unknown;
  readonly along: Values;
}

/**
 * Saves one cell: shown at once, then sent with the version it was read at. Saves of one record go one after the
 * other. When somebody else changed the record meanwhile but not this field, it is saved over the newer version; when
 * they changed this very field, theirs is shown and the person may put their own over it.
 */
export function useSaveCell({ formId, issues, show }: SavePorts): SaveCell {
  const { api, titles } = useRuntime();
  const toast = useToast();
  const { t, locale } = useText();

  return useMemo(() => {
    const queues = new Map<string, Promise<void>>();
    const latest = new Map<string, RecordView>();

    const valuesOf = ({ field, value, along }: Typed): Values => ({ ...along, [field.key]: value });
    const withValue = (record: RecordView, typed: Typed): RecordView => ({
      ...record,
      values: { ...record.values, ...valuesOf(typed) },
    });

    async function send(seen: RecordView, typed: Typed, isOver: boolean): Promise<void> {
      const { field, value } = typed;
      const known = latest.get(seen.id);
      const base = known && known.version > seen.version ? known : seen;
      try {
        const saved = await api.call(
          'PATCH /forms/:form/records/:id',
          {
            params: { form: formId, id: seen.id },
            body: { version: base.version, values: valuesOf(typed) as never },
          },
          { road: 'grid' },
        );
        latest.set(seen.id, saved);
        if (field.type.fills?.(field.config) && value !== null) await learnNames(seen.id);
        show(saved);
      } catch (error) {
        await refused(error, seen, typed, isOver);
      }
    }

    /** What the server filled in beside a choice may bear names that nobody here has seen yet. Without them it is saved all the same. */
    async function learnNames(id: string): Promise<void> {
      const read = api.call('GET /forms/:form/records/:id', { params: { form: formId, id } });
      await read.then((detail) => titles.learn(detail.titles)).catch(() => undefined);
    }

    async function refused(error: unknown, seen: RecordView, typed: Typed, isOver: boolean) {
      const { field, value } = typed;
      const problem = error instanceof ApiProblem ? error.problem : null;
      if (problem?.code === 'conflict') {
        const { record } = await api.call('GET /forms/:form/records/:id', { params: { form: formId, id: seen.id } });
        latest.set(seen.id, record);
        if (isOver || isSameValue(field.kind, field.valueOf(record), field.valueOf(seen)))
          return send(record, typed, true);
        show(record);
        const name = textIn(field.label, locale);
        toast.failed(
          t({
            zh: `「${name}」刚被别人改过，现在显示的是新值`,
            en: `Someone just changed "${name}". You see their value`,
          }),
          { retry: () => void queue(record, typed, true), retryLabel: t({ zh: '改成我的', en: 'Use mine' }) },
        );
        return;
      }
      show(latest.get(seen.id) ?? seen);
      const issue = problem?.errors?.[0]?.message;
      if (issue) return issues.note(seen.id, field.id, { value, message: issue });
      const { text, traceId } = problemOf(error);
      toast.failed(t(text), { retry: () => void queue(seen, typed, isOver), traceId });
    }

    function queue(record: RecordView, typed: Typed, isOver = false): Promise<void> {
      show(withValue(record, typed));
      const before = queues.get(record.id) ?? Promise.resolve();
      const mine = before.then(() => send(record, typed, isOver));
      queues.set(record.id, mine);
      return mine;
    }

    return async (record, field, entered, along = {}) => {
      const value = normaliseEmpty(entered);
      const [issue] = checkValue(field, value);
      issues.note(record.id, field.id, issue ? { value, message: textIn(issue.message, locale) } : null);
      const isChoice = Object.keys(along).length > 0;
      if (issue || (!isChoice && isSameValue(field.kind, value, field.valueOf(record)))) return;
      await queue(record, { field, value, along });
    };
  }, [api, titles, toast, t, locale, formId, issues, show]);
}
