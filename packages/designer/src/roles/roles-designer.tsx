'use client';

import { type ApiClient, ApiProblem } from '@mortise/api/client';
import { type Actor, RoleDraft } from '@mortise/core';
import { EmptyState, NoPermission, Note, ThreePane, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DesignerPending } from '../designer-pending.tsx';
import { useSheets } from '../sheets/use-sheets.ts';
import { AccessExplained } from './access-explained.tsx';
import { PermissionMatrix } from './permission-matrix.tsx';
import { RoleList } from './role-list.tsx';
import type { RolePreset } from './role-presets.ts';
import { RoleSheet } from './role-sheet.tsx';
import { type EditedRole, editedOf, type RolesApp, useRoles } from './use-roles.ts';

interface RolesDesignerProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly appId: string;
  readonly onOpen: (href: string) => void;
}

/** Who works in an app, with what rights: for builders and for those whose role manages the app. */
export function RolesDesigner({ api, actor, appId, onOpen }: RolesDesignerProps) {
  const { t } = useText();
  const apps = useQuery({ queryKey: ['apps'], queryFn: () => api.call('GET /apps'), refetchOnMount: 'always' });
  const work = useRoles(api, appId);
  const error = apps.error ?? work.roles.error;
  const app = apps.data?.find(({ id }) => id === appId);
  if (error instanceof ApiProblem && error.problem.status === 403)
    return (
      <div className="web-alone">
        <NoPermission
          title={t({ zh: '你不管理这个应用', en: "You don't manage this app" })}
          reason={t({
            zh: '搭建者、管理员和应用的管理角色才能决定谁有哪些权限',
            en: "Builders, administrators and the app's managing roles decide who may do what",
          })}
        />
      </div>
    );
  if (!app || !work.roles.data)
    return (
      <DesignerPending
        title={t({ zh: '角色没有加载出来', en: "Couldn't load the roles" })}
        queries={[apps, work.roles]}
        reason={apps.data && !app ? t({ zh: '应用还没有发布', en: 'The app is not published' }) : undefined}
      />
    );
  return <Roles api={api} actor={actor} app={app} work={work} roles={work.roles.data.map(editedOf)} onOpen={onOpen} />;
}

interface RolesProps extends Omit<RolesDesignerProps, 'appId'> {
  readonly app: RolesApp;
  readonly roles: readonly EditedRole[];
  readonly work: ReturnType<typeof useRoles>;
}

function Roles({ api, actor, app, roles, work, onOpen }: RolesProps) {
  const { t } = useText();
  const isBuilder = actor.roles.includes('administrator') || actor.roles.includes('builder');
  const [tab, setTab] = useState('roles');
  const sheets = useSheets<EditedRole>({
    all: roles,
    unsaved: { zh: '这个角色的修改还没有保存。', en: 'Changes to this role are not saved.' },
    removal: ({ draft }) => ({
      title: { zh: `删除角色「${t(draft.name)}」`, en: `Delete the role ${t(draft.name)}` },
      consequence: { zh: '持有人立即失去由它得到的权限。', en: 'Those who hold it lose what it gave them at once.' },
      action: { zh: '删除角色', en: 'Delete role' },
    }),
    remove: work.remove,
  });
  const role = sheets.open;

  function add(preset: RolePreset | null) {
    const formIds = app.forms.map(({ id }) => id);
    const name = preset ? t(preset.name) : t({ zh: '新角色', en: 'New role' });
    const draft = preset ? preset.make(name, formIds) : RoleDraft.parse({ name });
    sheets.begin({ id: null, revision: 0, draft, holders: [] });
    setTab('roles');
  }

  return (
    <ThreePane
      title={t(app.name)}
      onBack={() => void sheets.leave(() => onOpen(isBuilder ? `/build/${app.id}` : `/a/${app.id}`))}
      tabs={[
        { key: 'roles', label: t({ zh: '角色', en: 'Roles' }) },
        { key: 'matrix', label: t({ zh: '权限矩阵', en: 'Matrix' }) },
        { key: 'why', label: t({ zh: '权限说明', en: 'Why' }) },
      ]}
      activeTab={tab}
      onTab={(key) => void sheets.leave(() => setTab(key))}
      palette={
        tab === 'roles' && (
          <RoleList
            roles={roles}
            chosen={sheets.chosen}
            onChoose={sheets.choose}
            onAdd={(preset) => void sheets.leave(() => add(preset))}
          />
        )
      }
      paletteLabel={t({ zh: '角色', en: 'Roles' })}
      inspectorLabel=""
    >
      {app.access === 'everyone' && (
        <div className="mo-role-note">
          <Note>
            {t({
              zh: '应用现在对所有成员开放，角色还不限制任何人。在应用属性里把「谁能使用」改为「按角色」并发布后生效',
              en: 'The app is open to everyone, so roles hold nobody back yet. Set "Who may use it" to "By roles" in the app\'s properties and publish',
            })}
          </Note>
        </div>
      )}
      {tab === 'matrix' && <PermissionMatrix api={api} app={app} roles={roles} />}
      {tab === 'why' && <AccessExplained api={api} app={app} />}
      {tab === 'roles' &&
        (role ? (
          <RoleSheet
            key={sheets.key}
            api={api}
            actor={actor}
            app={app}
            role={role}
            isBound={!isBuilder}
            save={work.save}
            onSaved={sheets.onSaved}
            onRemove={sheets.onRemove}
            onDirty={sheets.onDirty}
          />
        ) : (
          <EmptyState
            title={t({ zh: '还没有角色', en: 'No roles yet' })}
            hint={t({
              zh: '从预设新建一个：谁持有它，就能看到和修改它开放的数据',
              en: 'Start from a preset: who holds it sees and changes what it opens',
            })}
          />
        ))}
    </ThreePane>
  );
}
