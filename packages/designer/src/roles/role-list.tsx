'use client';

import { type RoleHolder, textIn } from '@mortise/core';
import { Icon, MenuButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus, Shield, UserRound } from 'lucide-react';
import { type RolePreset, rolePresets } from './role-presets.ts';
import type { EditedRole } from './use-roles.ts';

interface RoleListProps {
  readonly roles: readonly EditedRole[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onAdd: (preset: RolePreset | null) => void;
}

/** The roles of an app, with who holds each. */
export function RoleList({ roles, chosen, onChoose, onAdd }: RoleListProps) {
  const { t, locale } = useText();
  return (
    <div className="mo-links">
      <h2 className="mo-palette-title">{t({ zh: '角色', en: 'Roles' })}</h2>
      <ul className="mo-nav-list">
        {roles.map(({ id, draft, holders }) => (
          <li key={id}>
            <button
              type="button"
              className="mo-nav"
              aria-current={id === chosen ? 'page' : undefined}
              onClick={() => id && onChoose(id)}
            >
              <Icon of={draft.manages ? Shield : UserRound} />
              <span className="mo-cut mo-grow">
                {textIn(draft.name, locale) || t({ zh: '未命名角色', en: 'Untitled role' })}
              </span>
              <span className="mo-meta">{t(heldBy(holders))}</span>
            </button>
          </li>
        ))}
      </ul>
      <MenuButton
        menu={{
          items: [
            ...rolePresets.map((preset) => ({
              key: preset.id,
              label: (
                <span>
                  {t(preset.name)} <span className="mo-meta">{t(preset.meaning)}</span>
                </span>
              ),
              onClick: () => onAdd(preset),
            })),
            { type: 'divider' as const },
            { key: 'blank', label: t({ zh: '空白角色', en: 'Blank role' }), onClick: () => onAdd(null) },
          ],
        }}
      >
        <Button type="text" size="small" icon={<Icon of={Plus} size={14} />}>
          {t({ zh: '新建角色', en: 'New role' })}
        </Button>
      </MenuButton>
    </div>
  );
}

function heldBy(holders: readonly RoleHolder[]) {
  if (holders.some(({ kind }) => kind === 'everyone')) return { zh: '所有成员', en: 'Everyone' };
  if (holders.length === 0) return { zh: '无人持有', en: 'Nobody' };
  const count = (kind: RoleHolder['kind']) => holders.filter((holder) => holder.kind === kind).length;
  const counted = [
    { n: count('user'), zh: '人', en: ['person', 'people'] },
    { n: count('department'), zh: '个部门', en: ['department', 'departments'] },
    { n: count('position'), zh: '个职位', en: ['position', 'positions'] },
  ].filter(({ n }) => n > 0);
  return {
    zh: counted.map(({ n, zh }) => `${n} ${zh}`).join('、'),
    en: counted.map(({ n, en }) => `${n} ${en[n === 1 ? 0 : 1]}`).join(', '),
  };
}
