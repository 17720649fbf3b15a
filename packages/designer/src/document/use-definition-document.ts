'use client';

import type { ApiClient } from '@mortise/api/client';
import { type StoredDefinition, sameJson } from '@mortise/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Autosave, type SaveStatus } from '../form/document/autosave.ts';
import { type History, historyOf, record, redo, undo } from '../form/history.ts';
import { saveDraft } from './save-draft.ts';
import { savingOf } from './saving-of.ts';

/** A draft while it is edited: history, autosave, publication. `parse` reads one as it is stored; it stays the same. */
export function useDefinitionDocument<Draft extends object>(
  api: ApiClient,
  definition: StoredDefinition,
  parse: (stored: unknown) => Draft,
) {
  const [history, setHistory] = useState<History<Draft>>(() => historyOf(parse(definition.draft)));
  const [published, setPublished] = useState(definition.published);
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [savedAt, setSavedAt] = useState<string | number>(definition.updatedAt);
  const [conflict, setConflict] = useState<StoredDefinition | null>(null);
  const latest = useRef(history.present);
  latest.current = history.present;

  const autosave = useMemo(
    () =>
      new Autosave<Draft, StoredDefinition>(definition.revision, {
        delayMs: 800,
        save: (draft, revision) => saveDraft(api, definition.id, draft, revision),
        revisionOf: ({ revision }) => revision,
        onStatus: setStatus,
        onSaved: () => setSavedAt(Date.now()),
        onConflict: setConflict,
      }),
    [api, definition],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isSettled) return;
      void autosave.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void autosave.flush();
    };
  }, [autosave]);

  const put = useCallback(
    (change: (history: History<Draft>) => History<Draft>) =>
      setHistory((before) => {
        const after = change(before);
        if (after.present !== before.present) autosave.change(after.present);
        return after;
      }),
    [autosave],
  );

  return {
    draft: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isPublished: sameJson(history.present, published),
    saving: savingOf(status, savedAt, autosave),
    conflict,
    flush: () => autosave.flush(),
    change: useCallback(
      (edit: (draft: Draft) => Draft, word?: string) =>
        put((before) => record(before, edit(before.present), word ?? null, Date.now())),
      [put],
    ),
    undo: () => put(undo),
    redo: () => put(redo),
    async publish() {
      if (!(await autosave.flush())) return;
      const next = await api.call('POST /definitions/:id/publish', {
        params: { id: definition.id },
        body: { revision: autosave.revision },
      });
      autosave.moveTo(next.revision);
      setPublished(next.published);
    },
    /** Settles a conflict. The one that is not chosen stays one undo away. */
    async settle(choice: 'theirs' | 'mine') {
      if (!conflict) return;
      const mine = latest.current;
      const theirs = parse(conflict.draft);
      setConflict(null);
      const [first, last] = choice === 'theirs' ? [mine, theirs] : [theirs, mine];
      setHistory((before) => record(record(before, first, null, Date.now()), last, null, Date.now()));
      await (choice === 'theirs' ? autosave.resolve(conflict.revision) : autosave.resolve(conflict.revision, mine));
    },
  };
}
