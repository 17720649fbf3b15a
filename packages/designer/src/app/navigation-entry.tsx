'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { NavigationItem } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Dropdown, Input, type MenuProps } from 'antd';
import { Ellipsis, EyeOff, Folder, GripVertical } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import type { OtherForm } from '../form/document/other-forms.ts';

interface NavigationEntryProps {
  item: NavigationItem;
  depth: number;
  /** Missing for a group, and for a form that is deleted. */
  form: OtherForm | undefined;
  onShift: (direction: 'up' | 'down') => void;
  onRename: (label: string) => void;
  onToggle: () => void;
  onDissolve: () => void;
  onCopy: (form: OtherForm) => void;
  onOpen: (href: string) => void;
}

export function NavigationEntry({
  item,
  depth,
  form,
  onShift,
  onRename,
  onToggle,
  onDissolve,
  onCopy,
  onOpen,
}: NavigationEntryProps) {
  const { t } = useText();
  const [isRenaming, setIsRenaming] = useState(false);
  const { setNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({ id: item.id });
  const ownName = form ? t(form.name) : t({ zh: '已删除的表单', en: 'A deleted form' });
  const name = item.label ? t(item.label) : ownName;
  const href = form ? `/build/form/${form.id}` : null;
  const isHidden = item.kind === 'form' && item.hidden === true;

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onShift(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  const menu: MenuProps['items'] = [
    { key: 'rename', label: t({ zh: '重命名', en: 'Rename' }), onClick: () => setIsRenaming(true) },
    { key: 'up', label: t({ zh: '上移 Alt ↑', en: 'Move up Alt ↑' }), onClick: () => onShift('up') },
    { key: 'down', label: t({ zh: '下移 Alt ↓', en: 'Move down Alt ↓' }), onClick: () => onShift('down') },
    ...(form ? [{ key: 'copy', label: t({ zh: '复制表单', en: 'Duplicate form' }), onClick: () => onCopy(form) }] : []),
    item.kind === 'group'
      ? { key: 'dissolve', label: t({ zh: '解散分组', en: 'Dissolve group' }), onClick: onDissolve }
      : {
          key: 'hide',
          label: isHidden
            ? t({ zh: '在导航中显示', en: 'Show in navigation' })
            : t({ zh: '在导航中隐藏', en: 'Hide in navigation' }),
          onClick: onToggle,
        },
  ];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow, from whatever has the focus in the row.
    <div
      ref={setNodeRef}
      className={`mo-nav-row${isDragging ? ' mo-nav-lifted' : ''}${isHidden ? ' mo-nav-hidden' : ''}`}
      style={{ '--mo-depth': depth, transform: CSS.Translate.toString(transform), transition } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="mo-grip"
        aria-label={t({ zh: `移动 ${name}`, en: `Move ${name}` })}
        aria-describedby={attributes['aria-describedby']}
        {...listeners}
      >
        <Icon of={GripVertical} size={14} />
      </button>
      <span className="mo-grow">
        <Icon of={item.kind === 'group' ? Folder : (item.icon ?? form?.icon ?? 'file-text')} />
        {isRenaming ? (
          <Rename
            name={name}
            onDone={(next) => {
              setIsRenaming(false);
              if (next !== null && next !== name) onRename(next === ownName ? '' : next);
            }}
          />
        ) : href ? (
          <a
            className="mo-cut"
            href={href}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              onOpen(href);
            }}
          >
            {name}
          </a>
        ) : (
          <span className="mo-cut">{name}</span>
        )}
        {form && !form.isPublished && <span className="mo-tag">{t({ zh: '未发布', en: 'Draft' })}</span>}
        {isHidden && <Icon of={EyeOff} size={14} />}
      </span>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: menu }}>
        <IconButton icon={Ellipsis} label={t({ zh: `${name} 的更多操作`, en: `More for ${name}` })} tooltip="none" />
      </Dropdown>
    </div>
  );
}

/** Enter and leaving keep the name, Esc does not. */
function Rename({ name, onDone }: { name: string; onDone: (next: string | null) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(name);
  return (
    <Input
      size="small"
      autoFocus
      aria-label={t({ zh: '名称', en: 'Name' })}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => onDone(typed.trim() || null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(typed.trim() || null);
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
