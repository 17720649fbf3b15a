'use client';

import { IconButton, useText } from '@mortise/ui';
import { RotateCcw } from 'lucide-react';

interface RestoreButtonProps {
  readonly document: { flush(): Promise<unknown> };
  /** Goes back to what there is by itself. */
  readonly onRestore: () => Promise<void>;
}

/** Gives up an arrangement for the one that there is by itself. Nothing is left to save by then. */
export function RestoreButton({ document, onRestore }: RestoreButtonProps) {
  const { t } = useText();
  return (
    <IconButton
      icon={RotateCcw}
      label={t({ zh: '恢复默认', en: 'Use the default' })}
      tooltip="bottom"
      onClick={() => void document.flush().then(onRestore)}
    />
  );
}
