'use client';

import { useCallback, useState } from 'react';
import { type CommentDraft, emptyDraft } from './comment-draft.ts';

interface Kept extends CommentDraft {
  /** What the comment said when its change was begun; empty for one that is new. */
  readonly of: string;
}

const nameOf = (userId: string, about: string) => `mortise-comment ${userId} ${about}`;

/**
 * A half-written comment outlives the page: kept by the browser until it is sent. `about` is the record, or the comment
 * that is changed, which begins as `begin` and says `of` until then.
 */
export function useCommentDraft(userId: string, about: string, begin: CommentDraft = emptyDraft, of = '') {
  const name = nameOf(userId, about);
  const [draft, setDraft] = useState<CommentDraft>(() => kept(name, of) ?? begin);
  const change = useCallback(
    (next: (draft: CommentDraft) => CommentDraft) =>
      setDraft((before) => {
        const changed = next(before);
        keep(name, changed, of);
        return changed;
      }),
    [name, of],
  );
  const forget = useCallback(() => keep(name, emptyDraft, of), [name, of]);
  return [draft, change, forget] as const;
}

/** Did somebody leave a change of this comment half-written? */
export const hasCommentDraft = (userId: string, about: string, of: string): boolean =>
  kept(nameOf(userId, about), of) !== null;

/** Null where nothing is kept, or the comment says something else by now. */
function kept(name: string, ofNow: string): CommentDraft | null {
  try {
    const { text, people, of = '' } = JSON.parse(localStorage.getItem(name) ?? '') as Kept;
    return typeof text === 'string' && typeof people === 'object' && of === ofNow ? { text, people } : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing loses the draft with the page, and nothing else. */
function keep(name: string, draft: CommentDraft, of: string) {
  try {
    if (draft.text.trim() === '') localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify({ ...draft, of } satisfies Kept));
  } catch {}
}
