'use client';

import { IconButton, useText } from '@mortise/ui';
import { ArrowLeft, X } from 'lucide-react';
import type { RecordPaths } from './record-head.tsx';

/** The head of a screen that has nothing to show yet: only the way out. */
export function LeavingHead({ paths: { back, onClose } }: { paths: RecordPaths }) {
  const { t } = useText();
  return (
    <header className="mo-record-head">
      {back ? (
        <IconButton
          icon={ArrowLeft}
          label={t({ zh: `返回${back.label}`, en: `Back to ${back.label}` })}
          onClick={back.go}
        />
      ) : (
        onClose && <IconButton icon={X} label={t({ zh: '关闭', en: 'Close' })} onClick={onClose} />
      )}
    </header>
  );
}
