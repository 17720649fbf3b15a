'use client';

import { Note, useText } from '@mortise/ui';

interface ConflictNoteProps {
  /** What was changed: 这个角色. */
  readonly what: string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody else saved it since it was opened here. */
export function ConflictNote({ what, onTheirs, onMine }: ConflictNoteProps) {
  const { t } = useText();
  return (
    <Note
      tone="warning"
      action={
        <span className="mo-row">
          <button type="button" className="mo-link" onClick={onTheirs}>
            {t({ zh: '用对方的', en: 'Take theirs' })}
          </button>
          <button type="button" className="mo-link" onClick={onMine}>
            {t({ zh: '用我的覆盖', en: 'Save mine over it' })}
          </button>
        </span>
      }
    >
      {t({
        zh: `${what}刚被别人改过，你的修改还没有保存`,
        en: `Someone just changed ${what}. Your changes are not saved yet`,
      })}
    </Note>
  );
}
