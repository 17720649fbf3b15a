'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, RoleDraft } from '@mortise/core';
import { SettingRow, SettingsSection, useConfirm, useText } from '@mortise/ui';
import { Button, Switch } from 'antd';
import { ConflictNote } from '../conflict-note.tsx';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { RemovalSection } from '../sheets/removal-section.tsx';
import { useSheet } from '../sheets/use-sheet.ts';
import { FormMatrix } from './form-matrix.tsx';
import { HoldersSetting } from './holders-setting.tsx';
import type { EditedRole, RolesApp, SavedRole } from './use-roles.ts';

interface RoleSheetProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly app: RolesApp;
  /** As it is stored, or as it begins. */
  readonly role: EditedRole;
  /** Does the person at the screen work here by roles alone? */
  readonly isBound: boolean;
  readonly save: (role: EditedRole) => Promise<SavedRole>;
  readonly onSaved: (id: string | null) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onDirty: (isDirty: boolean) => void;
}

/** One role: what it is called, who holds it, and what it opens. Saving makes it hold at once. */
export function RoleSheet({ api, actor, app, role, isBound, save, onSaved, onRemove, onDirty }: RoleSheetProps) {
  const { t } = useText();
  const confirm = useConfirm();
  const managesNow = (one: EditedRole) =>
    one.draft.manages && one.holders.some((holder) => holder.kind !== 'user' || holder.id === actor.userId);
  const sheet = useSheet<RoleDraft, EditedRole>({
    from: role,
    save,
    parse: (stored) => RoleDraft.parse(stored),
    mayBecome: async (next, before) => {
      const losesIt = isBound && role.id !== null && managesNow(before) && !managesNow(next);
      return (
        !losesIt ||
        confirm({
          title: t({ zh: '你将不能再管理这个应用', en: 'You will no longer manage this app' }),
          consequence: t({
            zh: '保存后你不再由这个角色管理应用，要由管理员或其他应用管理员改回来。',
            en: 'Once saved, this role no longer lets you manage the app. An administrator can change it back.',
          }),
          action: t({ zh: '仍然保存', en: 'Save anyway' }),
          danger: true,
        })
      );
    },
    done: { zh: '角色已保存，立即生效', en: 'The role is saved and holds at once' },
    onSaved,
    onDirty,
  });
  const { draft, edited, edit, change } = sheet;

  return (
    <div className="mo-sheet-open mo-role-sheet">
      {sheet.isContested && (
        <ConflictNote
          what={t({ zh: '这个角色', en: 'this role' })}
          onTheirs={sheet.takeTheirs}
          onMine={sheet.keepMine}
        />
      )}
      <SettingsSection
        title={role.id ? t(draft.name) : t({ zh: '新建角色', en: 'New role' })}
        extra={
          <Button type="primary" size="small" loading={sheet.isBusy} disabled={!sheet.isDirty} onClick={sheet.publish}>
            {t({ zh: '保存角色', en: 'Save role' })}
          </Button>
        }
      >
        <TextSetting label={t({ zh: '名称', en: 'Name' })} value={draft.name} onChange={(name) => change({ name })} />
        <TextSetting
          label={t({ zh: '说明', en: 'Description' })}
          value={draft.description}
          placeholder={t({ zh: '给谁用、管什么，选填', en: 'Who it is for, optional' })}
          onChange={(description) => change({ description })}
        />
      </SettingsSection>
      <SettingsSection title={t({ zh: '谁持有', en: 'Who holds it' })}>
        <HoldersSetting api={api} holders={edited.holders} onChange={(holders) => edit({ holders })} />
      </SettingsSection>
      <SettingsSection
        width="wide"
        title={t({ zh: '能做什么', en: 'What it opens' })}
        note={t({
          zh: '一个人有几个角色时，权限相加：能看的记录、能做的操作取全部，字段取较大的权限',
          en: 'Several roles add up per form: the records and operations of any, the greater right on a field',
        })}
      >
        <SettingRow
          name={t({ zh: '管理这个应用', en: 'Manages the app' })}
          meaning={t({
            zh: '全部表单的全部数据，并决定谁有哪些角色',
            en: 'All data of every form, and who holds which role',
          })}
          htmlFor="role-manages"
        >
          <Switch id="role-manages" checked={draft.manages} onChange={(manages) => change({ manages })} />
        </SettingRow>
        {!draft.manages && <FormMatrix api={api} actor={actor} forms={app.forms} role={draft} onChange={change} />}
      </SettingsSection>
      {onRemove && (
        <RemovalSection
          action={t({ zh: '删除角色', en: 'Delete role' })}
          meaning={t({ zh: '持有人立即失去由它得到的权限', en: 'Those who hold it lose what it gave them at once' })}
          onRemove={onRemove}
        />
      )}
    </div>
  );
}
