'use client';

import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Link2, Link2Off, Plus } from 'lucide-react';
import { SheetList } from '../sheets/sheet-list.tsx';
import type { PublicLink } from './use-public-forms.ts';

interface LinkListProps {
  links: readonly PublicLink[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onAdd: () => void;
  isAdding: boolean;
}

/** The links of a form, one for each place it is shown at. */
export function LinkList({ links, chosen, onChoose, onAdd, isAdding }: LinkListProps) {
  const { t } = useText();
  return (
    <SheetList
      title={t({ zh: '公开链接', en: 'Public links' })}
      unnamed={t({ zh: '未命名链接', en: 'Untitled link' })}
      entries={links.map(({ definition: { id }, content: { name, isOpen } }) => ({
        id,
        name,
        icon: isOpen ? Link2 : Link2Off,
        note: isOpen ? undefined : t({ zh: '已停用', en: 'Off' }),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    >
      <Button type="text" size="small" icon={<Icon of={Plus} size={14} />} loading={isAdding} onClick={onAdd}>
        {t({ zh: '新建链接', en: 'New link' })}
      </Button>
    </SheetList>
  );
}
