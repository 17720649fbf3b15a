'use client';

import type { ApiClient } from '@mortise/api/client';
import { FormDraft, type StoredDefinition } from '@mortise/core';
import { useEffect, useMemo, useState } from 'react';
import { saveDraft } from '../../document/save-draft.ts';
import { savingOf } from '../../document/saving-of.ts';
import { Autosave, type SaveStatus } from './autosave.ts';
import { Basis } from './basis.ts';
import { createDesignerStore, formIn } from './designer-store.ts';
import { type SharedOptions, withSets } from './option-sets.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

/**
 * A form's draft while it is edited: the store with its history, and the saving of it. Starts from what this tab could
 * not save the last time, if there is such work.
 */
export function useDocument(api: ApiClient, definition: StoredDefinition, optionSets: readonly SharedOptions[]) {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [savedAt, setSavedAt] = useState<string | number>(definition.updatedAt);
  const [conflict, setConflict] = useState<StoredDefinition | null>(null);

  const { store, autosave, isRestored, basis } = useMemo(() => {
    const store = createDesignerStore(withSets(FormDraft.parse(definition.draft), optionSets));
    const unsaved = readUnsaved(definition.id);
    const isStale = unsaved !== null && unsaved.revision !== definition.revision;
    const basis = new Basis(isStale ? null : FormDraft.parse(definition.draft));
    const saver = new Autosave<FormDraft, StoredDefinition>(unsaved?.revision ?? definition.revision, {
      delayMs: 800,
      save: (draft, revision) => saveDraft(api, definition.id, draft, revision),
      revisionOf: ({ revision }) => revision,
      onStatus: setStatus,
      onSaved: (sent, stored) => {
        setSavedAt(Date.now());
        basis.take(stored);
        store.getState().takeKeys(sent, FormDraft.parse(stored.draft));
        forgetUnsaved(definition.id);
      },
      onConflict: (stored) => {
        if (!basis.goOn(stored, store, saver)) setConflict(stored);
      },
    });
    const isRestored = unsaved !== null && JSON.stringify(unsaved.draft) !== JSON.stringify(formIn(store.getState()));
    if (unsaved && isRestored) store.getState().replace(unsaved.draft);
    return { store, autosave: saver, isRestored, basis };
  }, [api, definition, optionSets]);

  useEffect(() => {
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (!autosave.isSettled)
        keepUnsaved(definition.id, { revision: autosave.revision, draft: formIn(store.getState()) });
    };
    // Keys that came back from the server are no change of a person's.
    const unsubscribe = store.subscribe((state, before) => {
      if (state.history.present === before.history.present) return;
      const isOwn = state.history.past !== before.history.past || state.history.at !== before.history.at;
      if (!isOwn) return;
      const draft = formIn(state);
      autosave.change(draft);
      // Writing a large form down costs milliseconds: not at each letter.
      clearTimeout(keeping);
      keeping = setTimeout(keep, 250);
    });
    if (isRestored) autosave.change(formIn(store.getState()));
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isSettled) return;
      keep();
      void autosave.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      unsubscribe();
      clearTimeout(keeping);
      keep();
      window.removeEventListener('beforeunload', warn);
      void autosave.flush();
    };
  }, [store, autosave, definition.id, isRestored]);

  return {
    store,
    autosave,
    saving: savingOf(status, savedAt, autosave),
    conflict,
    isRestored,
    /** Somebody else stored this for us, such as publishing. */
    moveTo(stored: StoredDefinition) {
      autosave.moveTo(stored.revision);
      basis.take(stored);
    },
    /** What is stored has moved on from where the work here began. True once the work goes on from there. */
    async catchUp(stored: StoredDefinition): Promise<boolean> {
      if (!basis.goOn(stored, store, autosave)) {
        setConflict(stored);
        return false;
      }
      return autosave.flush();
    },
    /** Settles a conflict: theirs in place of mine, or mine over theirs. The other one stays in the history. */
    async settle(choice: 'theirs' | 'mine') {
      if (!conflict) return;
      const theirs = FormDraft.parse(conflict.draft);
      const mine = formIn(store.getState());
      setConflict(null);
      basis.take(conflict);
      store.getState().replace(theirs);
      if (choice === 'theirs') {
        forgetUnsaved(definition.id);
        await autosave.resolve(conflict.revision);
        return;
      }
      store.getState().replace(mine);
      await autosave.resolve(conflict.revision, mine);
    },
  };
}
