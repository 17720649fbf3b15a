'use client';

import { useDraggable } from '@dnd-kit/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Copy, GripVertical, Trash2 } from 'lucide-react';
import { useActions } from '../use-actions.ts';

/** The pill at the top right of the selected block: move, copy, delete. */
export function BlockTools({ id, name }: { id: string; name: string }) {
  const { t } = useText();
  const { duplicate, remove } = useActions();
  const { setNodeRef, listeners, attributes } = useDraggable({
    id: `handle-${id}`,
    data: { dragged: { kind: 'blocks', ids: [id] } },
  });
  return (
    <div className="mo-block-tools">
      <button
        ref={setNodeRef}
        type="button"
        className="mo-grip"
        aria-label={t({ zh: `移动 ${name}`, en: `Move ${name}` })}
        aria-describedby={attributes['aria-describedby']}
        {...listeners}
      >
        <Icon of={GripVertical} size={14} />
      </button>
      <IconButton
        icon={Copy}
        iconSize={14}
        label={t({ zh: '复制 Ctrl D', en: 'Duplicate Ctrl D' })}
        onClick={duplicate}
      />
      <IconButton
        icon={Trash2}
        iconSize={14}
        label={t({ zh: '删除 Delete', en: 'Delete' })}
        onClick={() => void remove()}
      />
    </div>
  );
}
