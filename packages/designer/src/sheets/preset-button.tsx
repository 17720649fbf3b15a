'use client';

import { Icon, MenuButton } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';

interface PresetButtonProps<Preset> {
  /** What the button does: 新建角色. */
  readonly action: string;
  readonly presets: readonly Preset[];
  readonly labelOf: (preset: Preset) => ReactNode;
  /** What one is called that begins from nothing. */
  readonly blank: string;
  /** Null is a blank one. */
  readonly onAdd: (preset: Preset | null) => void;
}

/** Makes another from one of several beginnings. */
export function PresetButton<Preset extends { readonly id: string }>(props: PresetButtonProps<Preset>) {
  const { action, presets, labelOf, blank, onAdd } = props;
  return (
    <MenuButton
      menu={{
        items: [
          ...presets.map((preset) => ({ key: preset.id, label: labelOf(preset), onClick: () => onAdd(preset) })),
          { type: 'divider' as const },
          { key: 'blank', label: blank, onClick: () => onAdd(null) },
        ],
      }}
    >
      <Button type="text" size="small" icon={<Icon of={Plus} size={14} />}>
        {action}
      </Button>
    </MenuButton>
  );
}
