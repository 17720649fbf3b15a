'use client';

import { ApiProblem } from '@mortise/api/client';
import { type Bilingual, type StoredDefinition, sameJson } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useEffect, useState } from 'react';
import { conflictIn } from '../document/conflict-in.ts';
import { problemText } from '../problem-text.ts';
import type { Edited } from './edited.ts';

interface SheetOptions<Draft, One extends Edited<Draft>> {
  /** As it is stored, or as it begins. */
  readonly from: One;
  /** Answers what of it became another by being stored. */
  readonly save: (one: One) => Promise<Partial<One> & Pick<Edited<Draft>, 'id' | 'revision'>>;
  /** Reads a draft as it is stored. */
  readonly parse: (stored: unknown) => Draft;
  /** Asked before it is saved. */
  readonly mayBecome?: (next: One, before: One) => Promise<boolean>;
  readonly done: Bilingual;
  readonly onSaved: (id: string | null) => void;
  readonly onDirty: (isDirty: boolean) => void;
}

/** One thing while it is edited on its sheet. Saving makes it hold at once; who saved it meanwhile is not run over. */
export function useSheet<Draft, One extends Edited<Draft>>(options: SheetOptions<Draft, One>) {
  const { from, save, parse, mayBecome, done, onSaved, onDirty } = options;
  const { t } = useText();
  const toast = useToast();
  const [stored, setStored] = useState(from);
  const [edited, setEdited] = useState(from);
  const [isBusy, setIsBusy] = useState(false);
  const [theirs, setTheirs] = useState<StoredDefinition | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const isDirty = from.id === null || !sameJson(edited, stored);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  function begin(next: One) {
    setStored(next);
    setEdited(next);
  }

  async function publish(revision = edited.revision) {
    if (mayBecome && !(await mayBecome(edited, stored))) return;
    setIsBusy(true);
    try {
      const saved = await save({ ...edited, revision });
      setProblems(new Map());
      begin({ ...edited, ...saved });
      toast.done(t(done));
      onSaved(saved.id);
    } catch (error) {
      const current = conflictIn(error);
      if (current) setTheirs(current);
      else toast.failed(problemText(error, t));
      const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
      setProblems(new Map(errors?.map(({ path, message }) => [path.join('.'), message])));
    } finally {
      setIsBusy(false);
    }
  }

  return {
    edited,
    draft: edited.draft,
    isDirty,
    isBusy,
    /** By the path of what they are about. */
    problems,
    edit: (next: Partial<One>) => setEdited({ ...edited, ...next }),
    change: (next: Partial<Draft>) => setEdited({ ...edited, draft: { ...edited.draft, ...next } }),
    publish: () => void publish(),
    isContested: theirs !== null,
    takeTheirs() {
      if (!theirs) return;
      begin({ ...edited, revision: theirs.revision, draft: parse(theirs.draft) });
      setTheirs(null);
    },
    keepMine() {
      if (!theirs) return;
      setTheirs(null);
      void publish(theirs.revision);
    },
  };
}
