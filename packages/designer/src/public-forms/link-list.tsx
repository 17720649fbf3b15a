'use client';

import { textIn } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Link2, Link2Off, Plus } from 'lucide-react';
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
  const { t, locale } = useText();
  return (
    <div className="mo-links">
      <h2 className="mo-palette-title">{t({ zh: '公开链接', en: 'Public links' })}</h2>
      <ul className="mo-nav-list">
        {links.map(({ definition: { id }, content: { name, isOpen } }) => (
          <li key={id}>
            <button
              type="button"
              className="mo-nav"
              aria-current={id === chosen ? 'page' : undefined}
              onClick={() => onChoose(id)}
            >
              <Icon of={isOpen ? Link2 : Link2Off} />
              <span className="mo-cut mo-grow">
                {textIn(name, locale) || t({ zh: '未命名链接', en: 'Untitled link' })}
              </span>
              {!isOpen && <span className="mo-meta">{t({ zh: '已停用', en: 'Off' })}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Button type="text" size="small" icon={<Icon of={Plus} size={14} />} loading={isAdding} onClick={onAdd}>
        {t({ zh: '新建链接', en: 'New link' })}
      </Button>
    </div>
  );
}
