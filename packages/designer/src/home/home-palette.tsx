'use client';

import { useDraggable } from '@dnd-kit/core';
import { type HomeBlock, type HomeBlockKind, homeBlockNames } from '@mortise/core';
import { PaletteGroup, PaletteTile, useText } from '@mortise/ui';
import { dragIds } from './home-edits.ts';
import { homeLooks, newBlock } from './home-looks.ts';

/** What can stand on the home page: a click puts it at the end of the wide column, a drag where it falls. */
export function HomePalette({ onAdd }: { readonly onAdd: (block: HomeBlock) => void }) {
  const { t } = useText();
  return (
    <PaletteGroup title={t({ zh: '区块', en: 'Blocks' })}>
      {(Object.keys(homeLooks) as HomeBlockKind[]).map((kind) => (
        <Tile key={kind} kind={kind} onAdd={onAdd} />
      ))}
    </PaletteGroup>
  );
}

function Tile({ kind, onAdd }: { readonly kind: HomeBlockKind; readonly onAdd: (block: HomeBlock) => void }) {
  const { t } = useText();
  const make = () => newBlock(kind);
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: dragIds.fresh(kind), data: { make } });
  return (
    <PaletteTile
      ref={setNodeRef}
      icon={homeLooks[kind].icon}
      label={t(homeBlockNames[kind])}
      title={t(homeLooks[kind].hint)}
      isLifted={isDragging}
      {...attributes}
      {...listeners}
      onClick={() => onAdd(make())}
    />
  );
}
