'use client';

import { useDraggable } from '@dnd-kit/core';
import { type Block, blockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { type CSSProperties, type MouseEvent, memo, useMemo } from 'react';
import { sharesRow, typeOf } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { pointerListener } from '../drag/pointer-listener.ts';
import { BlockFace } from './block-face.tsx';
import { BlockTools } from './block-tools.tsx';
import { LabelEditor } from './label-editor.tsx';
import { columnsOf } from './snap-width.ts';
import { WidthHandles } from './width-handles.tsx';

/** A block with what selects, moves and sizes it. Listens to its own block and to its own share of the selection. */
export const BlockFrame = memo(function BlockFrame({ id }: { id: string }) {
  const block = useDesignerState((state) => state.index.byId.get(id));
  return block ? <Frame block={block} /> : null;
});

function Frame({ block }: { block: Block }) {
  const { id } = block;
  const { t } = useText();
  const { store } = useDesigner();
  const isSelected = useDesignerState((state) => state.selection.includes(id));
  const isAlone = useDesignerState((state) => state.selection.length === 1 && state.selection[0] === id);
  const isEditing = useDesignerState((state) => state.editing === id);
  const isFirst = useDesignerState(
    (state) => state.selection.length === 0 && state.history.present.blocks[0]?.id === id,
  );
  const type = typeOf(block.type);

  const data = useMemo(
    () => ({
      get dragged() {
        const { selection } = store.getState();
        return { kind: 'blocks', ids: selection.includes(id) ? selection : [id] };
      },
    }),
    [store, id],
  );
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data, disabled: isEditing });

  function onClick(event: MouseEvent) {
    event.stopPropagation();
    const state = store.getState();
    if (event.ctrlKey || event.metaKey) state.toggle(id);
    else if (event.shiftKey) state.extend(id);
    else if (!isAlone) state.select([id]);
  }

  function onDoubleClick(event: MouseEvent) {
    event.stopPropagation();
    if (event.target instanceof Element && event.target.closest('[data-label], h3')) store.getState().edit(id);
  }

  const name = t(blockName(block, type));
  const classes = [
    'mo-block',
    isSelected && 'mo-selected',
    isDragging && 'mo-block-lifted',
    block.hidden && 'mo-block-hidden',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a layout of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows select, see use-canvas-keys.
    <div
      ref={setNodeRef}
      role="group"
      aria-label={isSelected ? t({ zh: `${name}，已选中`, en: `${name}, selected` }) : name}
      aria-roledescription={type ? t(type.label) : block.type}
      tabIndex={isAlone || isFirst ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      style={{ '--mo-span': columnsOf[block.width] } as CSSProperties}
      data-block={id}
      data-shares-row={sharesRow(block.type) ? 'yes' : 'no'}
      onPointerDown={pointerListener(listeners)}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {isEditing && <LabelEditor block={block} />}
      <BlockFace block={block} />
      {isAlone && !isDragging && <BlockTools id={id} name={name} />}
      {isAlone && !isDragging && sharesRow(block.type) && <WidthHandles block={block} />}
    </div>
  );
}
