'use client';

import type { FormDraft, PublishedForm, StoredDefinition } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { UndoRedo } from '../document/undo-redo.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import type { Autosave } from './document/autosave.ts';
import { PreviewDialog } from './preview/preview-dialog.tsx';
import { ProblemsButton } from './publishing/problems-button.tsx';
import { PublishDialog } from './publishing/publish-dialog.tsx';

interface DesignerActionsProps {
  published: PublishedForm | null;
  autosave: Autosave<FormDraft, StoredDefinition>;
  onPublished: (definition: StoredDefinition) => void;
  onStale: (stored: StoredDefinition) => Promise<boolean>;
  onOpen: (href: string) => void;
}

/** The right end of the bar: undo, redo, problems, preview, publish. */
export function DesignerActions({ published, autosave, onPublished, onStale, onOpen }: DesignerActionsProps) {
  const { t } = useText();
  const { store } = useDesigner();
  const canUndo = useDesignerState((state) => state.history.past.length > 0);
  const canRedo = useDesignerState((state) => state.history.future.length > 0);
  const [open, setOpen] = useState<'preview' | 'publish' | null>(null);
  return (
    <>
      <UndoRedo
        canUndo={canUndo}
        canRedo={canRedo}
        undo={() => store.getState().undo()}
        redo={() => store.getState().redo()}
        hasKeys
      />
      <ProblemsButton published={published} />
      <Button size="small" icon={<Icon of={Play} size={14} />} onClick={() => setOpen('preview')}>
        {t({ zh: '预览', en: 'Preview' })}
      </Button>
      <Button size="small" type="primary" onClick={() => setOpen('publish')}>
        {t({ zh: '发布', en: 'Publish' })}
      </Button>
      {open === 'preview' && <PreviewDialog onClose={() => setOpen(null)} />}
      {open === 'publish' && (
        <PublishDialog
          autosave={autosave}
          onClose={() => setOpen(null)}
          onPublished={onPublished}
          onStale={onStale}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
