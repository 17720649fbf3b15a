'use client';

import { useDraggable } from '@dnd-kit/core';
import type { FieldGroup, FieldType, Text } from '@mortise/core';
import { iconOf } from '@mortise/fields/tiles';
import { Icon, NoResult, PaletteGroup, PaletteTile, useText } from '@mortise/ui';
import { Input } from 'antd';
import { Search } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { catalog } from '../catalog.ts';
import { newBlock } from '../document/new-block.ts';
import { pointerListener } from '../drag/pointer-listener.ts';
import { groupedTypes } from './search-types.ts';

const groupNames: Record<FieldGroup, Text> = {
  basic: { zh: '基础字段', en: 'Basic' },
  choice: { zh: '选择字段', en: 'Choices' },
  advanced: { zh: '增强字段', en: 'Advanced' },
  people: { zh: '成员与部门', en: 'Members and departments' },
  layout: { zh: '布局', en: 'Layout' },
};

/** Everything a form can be made of. A click adds behind the selection, a drag where it is let go. */
export const Palette = memo(function Palette({ onAdd }: { onAdd: (type: FieldType) => void }) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const groups = useMemo(() => groupedTypes(catalog, needle), [needle]);
  const label = t({ zh: '搜索字段，支持拼音', en: 'Search fields' });
  return (
    <>
      <div className="mo-palette-search">
        <Input
          size="small"
          value={needle}
          allowClear
          prefix={<Icon of={Search} size={14} />}
          placeholder={label}
          aria-label={label}
          onChange={({ target }) => setNeedle(target.value)}
        />
      </div>
      <div className="mo-palette-groups">
        {groups.map(({ group, types }) => (
          <PaletteGroup key={group} title={t(groupNames[group])}>
            {types.map((type) => (
              <Tile key={type.type} type={type} onAdd={onAdd} />
            ))}
          </PaletteGroup>
        ))}
        {groups.length === 0 && (
          <NoResult
            title={t({ zh: '没有这样的字段', en: 'No such field' })}
            hint={t({ zh: '换个说法，或用拼音首字母', en: 'Try another word' })}
          />
        )}
      </div>
    </>
  );
});

function Tile({ type, onAdd }: { type: FieldType; onAdd: (type: FieldType) => void }) {
  const { t, locale } = useText();
  // A new block for each drag: the same tile may be dropped twice.
  const [block, setBlock] = useState(() => newBlock(type, locale));
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `tile-${type.type}`,
    data: { dragged: { kind: 'new', block } },
  });
  const onPointerDown = pointerListener(listeners);
  return (
    <PaletteTile
      ref={setNodeRef}
      icon={iconOf(type.type)}
      label={t(type.label)}
      title={t(type.label)}
      isLifted={isDragging}
      {...(onPointerDown ? { onPointerDown } : {})}
      onPointerEnter={() => setBlock(newBlock(type, locale))}
      onClick={() => onAdd(type)}
    />
  );
}
