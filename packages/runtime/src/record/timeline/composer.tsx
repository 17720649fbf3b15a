'use client';

import { useText } from '@mortise/ui';
import { type ReactNode, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { emptyDraft } from './comment-draft.ts';
import { CommentEditor } from './comment-editor.tsx';
import { useCommentDraft } from './use-comment-draft.ts';
import type { Sent } from './use-comments.ts';

interface ComposerProps {
  readonly formId: string;
  readonly recordId: string;
  readonly onSend: (text: string) => Promise<Sent>;
  /** Beside the field while nobody writes in it. */
  readonly children?: ReactNode;
}

/** One quiet line above the stream, which becomes an editor when somebody begins to write. */
export function Composer({ formId, recordId, onSend, children }: ComposerProps) {
  const { t } = useText();
  const { me } = useRuntime();
  const [draft, change] = useCommentDraft(me.id, recordId);
  const [isOpen, setIsOpen] = useState(draft.text !== '');

  if (!isOpen)
    return (
      <div className="mo-composer">
        <button type="button" className="mo-composer-begin" onClick={() => setIsOpen(true)}>
          {t({ zh: '写评论，@ 同事一起看', en: 'Comment, @ a colleague to call them' })}
        </button>
        {children}
      </div>
    );
  return (
    <div className="mo-composer" data-open="">
      <CommentEditor
        formId={formId}
        recordId={recordId}
        draft={draft}
        onChange={change}
        action={t({ zh: '发布', en: 'Comment' })}
        onSend={onSend}
        onSent={() => {
          change(() => emptyDraft);
          setIsOpen(false);
        }}
        onCancel={() => setIsOpen(false)}
      />
    </div>
  );
}
