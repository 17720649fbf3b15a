'use client';

import { useCallback, useState } from 'react';
import { type CommentDraft, emptyDraft } from './comment-draft.ts';

/** A half-written comment outlives the page: kept by the browser until it is sent. */
export function useCommentDraft(userId: string, recordId: string) {
  const name = `mortise-comment ${userId} ${recordId}`;
  const [draft, setDraft] = useState(() => kept(name));
  const change = useCallback(
    (next: (draft: CommentDraft) => CommentDraft) =>
      setDraft((before) => {
        const changed = next(before);
        keep(name, changed);
        return changed;
      }),
    [name],
  );
  return [draft, change] as const;
}

function kept(name: string): CommentDraft {
  try {
    const { text, people } = JSON.parse(localStorage.getItem(name) ?? '') as CommentDraft;
    return typeof text === 'string' && typeof people === 'object' ? { text, people } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** A browser that keeps nothing loses the draft with the page, and nothing else. */
function keep(name: string, draft: CommentDraft) {
  try {
    if (draft.text.trim() === '') localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(draft));
  } catch {}
}
