'use client';

import { useText } from '@mortise/ui';
import { memo } from 'react';
import { useDesignerState } from '../designer-context.ts';
import { idsIn } from '../document/form-index.ts';
import { BlockFrame } from './block-frame.tsx';

/** The blocks of one place, in the grid of twelve columns. Draws again when a block comes, goes or moves here. */
export const BlockList = memo(function BlockList({ parent, slot }: { parent: string | null; slot: string | null }) {
  const { t } = useText();
  const ids = useDesignerState((state) => idsIn(state.index, parent, slot));
  return (
    <div className="mo-form-grid" data-slot-parent={parent ?? ''} data-slot={slot ?? ''}>
      {ids.map((id) => (
        <BlockFrame key={id} id={id} List={BlockList} />
      ))}
      {ids.length === 0 && parent !== null && (
        <p className="mo-slot-empty">{t({ zh: '把字段拖到这里', en: 'Drop fields here' })}</p>
      )}
    </div>
  );
});
