'use client';

import { IconButton, useText } from '@mortise/ui';
import { Redo2, Undo2 } from 'lucide-react';

interface UndoRedoProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Do Ctrl Z and Ctrl Shift Z do the same? */
  readonly hasKeys?: boolean;
}

/** One step back, one step forth. */
export function UndoRedo({ canUndo, canRedo, undo, redo, hasKeys = false }: UndoRedoProps) {
  const { t } = useText();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={hasKeys ? t({ zh: '撤销 Ctrl Z', en: 'Undo Ctrl Z' }) : t({ zh: '撤销', en: 'Undo' })}
        tooltip="bottom"
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={hasKeys ? t({ zh: '重做 Ctrl Shift Z', en: 'Redo Ctrl Shift Z' }) : t({ zh: '重做', en: 'Redo' })}
        tooltip="bottom"
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
}
