'use client';

import { type Block, blockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { type CSSProperties, type MouseEvent, memo } from 'react';
import { sharesRow, typeOf } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { useDragState } from '../drag/drag-store.ts';
import { BlockFace } from './block-face.tsx';
import { BlockTools } from './block-tools.tsx';
import { LabelEditor } from './label-editor.tsx';
import type { SlotList } from './slot-list.ts';
import { columnsOf } from './snap-width.ts';
import { WidthHandles } from './width-handles.tsx';

/** A block with what selects, moves and sizes it. Listens to its own block and to its own share of the selection. */
export const BlockFrame = memo(function BlockFrame({ id, List }: { id: string; List: SlotList }) {
  const block = useDesignerState((state) => state.index.byId.get(id));
  return block ? <Frame block={block} List={List} /> : null;
});

function Frame({ block, List }: { block: Block; List: SlotList }) {
  const { id } = block;
  const { t } = useText();
  const { store } = useDesigner();
  const { isSelected, isAlone, isEditing, isFirst } = useStanding(id);
  const isLifted = useDragState(({ dragged }) => dragged?.kind === 'blocks' && dragged.ids.includes(id));
  const type = typeOf(block.type);

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
    isLifted && 'mo-block-lifted',
    block.hidden && 'mo-block-hidden',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a layout of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows select, see use-canvas-keys.
    <div
      role="group"
      aria-label={isSelected ? t({ zh: `${name}，已选中`, en: `${name}, selected` }) : name}
      aria-roledescription={type ? t(type.label) : block.type}
      tabIndex={isAlone || isFirst ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      style={{ '--mo-span': type?.slots ? columnsOf['1'] : columnsOf[block.width] } as CSSProperties}
      data-block={id}
      data-shares-row={sharesRow(block.type) ? 'yes' : 'no'}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {isEditing && <LabelEditor block={block} />}
      <BlockFace block={block} List={List} />
      {isAlone && !isLifted && <BlockTools id={id} name={name} />}
      {isAlone && !isLifted && sharesRow(block.type) && <WidthHandles block={block} />}
    </div>
  );
}

const selected = 1;
const alone = 2;
const edited = 4;
const first = 8;

/** How a block stands to the selection, in one number: 200 blocks listen, and most hear nothing new. */
function useStanding(id: string) {
  const flags = useDesignerState(({ selection, editing, history }) => {
    const isAlone = selection.length === 1 && selection[0] === id;
    const isFirst = selection.length === 0 && history.present.blocks[0]?.id === id;
    return (
      (selection.includes(id) ? selected : 0) |
      (isAlone ? alone : 0) |
      (editing === id ? edited : 0) |
      (isFirst ? first : 0)
    );
  });
  return {
    isSelected: (flags & selected) !== 0,
    isAlone: (flags & alone) !== 0,
    isEditing: (flags & edited) !== 0,
    isFirst: (flags & first) !== 0,
  };
}
