import type { DndContextProps } from '@dnd-kit/core';
import { blockName } from '@mortise/core';
import type { Words } from '@mortise/ui';
import { typeOf } from '../catalog.ts';
import type { FormIndex } from '../document/form-index.ts';
import type { Drop } from './drop.ts';

/** What dnd-kit says by itself: how to move, and that a move began, ended or was given up. */
export function announcementsOf({ t }: Words): NonNullable<DndContextProps['accessibility']> {
  return {
    screenReaderInstructions: {
      draggable: t({
        zh: '按空格键拿起，用上下方向键选位置，再按空格键放下，按 Esc 取消',
        en: 'Press Space to pick up, the up and down arrows to choose a place, Space to drop and Escape to cancel',
      }),
    },
    announcements: {
      onDragStart: () => t({ zh: '已拿起', en: 'Picked up' }),
      onDragOver: () => undefined,
      onDragEnd: () => t({ zh: '已放下', en: 'Dropped' }),
      onDragCancel: () => t({ zh: '已取消移动', en: 'Move cancelled' }),
    },
  };
}

/** Where a drop would land, in words. */
export function dropText(drop: Drop, index: FormIndex, { t }: Words): string {
  const nameOf = (id: string | null) => {
    const block = id === null ? undefined : index.byId.get(id);
    return block ? t(blockName(block, typeOf(block.type))) : '';
  };
  if (drop.kind === 'beside') {
    const name = nameOf(drop.target);
    return drop.side === 'left'
      ? t({ zh: `放在「${name}」左边`, en: `To the left of ${name}` })
      : t({ zh: `放在「${name}」右边`, en: `To the right of ${name}` });
  }
  const { before, parent } = drop.place;
  if (before !== null) return t({ zh: `放在「${nameOf(before)}」之前`, en: `Before ${nameOf(before)}` });
  if (parent !== null) return t({ zh: `放在「${nameOf(parent)}」里的末尾`, en: `At the end of ${nameOf(parent)}` });
  return t({ zh: '放在表单末尾', en: 'At the end of the form' });
}
