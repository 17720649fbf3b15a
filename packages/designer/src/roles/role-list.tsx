'use client';

import type { RoleHolder } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Shield, UserRound } from 'lucide-react';
import { PresetButton } from '../sheets/preset-button.tsx';
import { SheetList } from '../sheets/sheet-list.tsx';
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
  const { t } = useText();
  return (
    <SheetList
      title={t({ zh: '角色', en: 'Roles' })}
      unnamed={t({ zh: '未命名角色', en: 'Untitled role' })}
      entries={roles.map(({ id, draft: { name, manages }, holders }) => ({
        id,
        name,
        icon: manages ? Shield : UserRound,
        note: t(heldBy(holders)),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    >
      <PresetButton
        action={t({ zh: '新建角色', en: 'New role' })}
        presets={rolePresets}
        labelOf={({ name, meaning }) => (
          <span>
            {t(name)} <span className="mo-meta">{t(meaning)}</span>
          </span>
        )}
        blank={t({ zh: '空白角色', en: 'Blank role' })}
        onAdd={onAdd}
      />
    </SheetList>
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
