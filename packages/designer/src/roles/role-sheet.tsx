'use client';

import { type ApiClient, ApiProblem } from '@mortise/api/client';
import { type Actor, RoleDraft, type StoredDefinition, sameJson } from '@mortise/core';
import { SettingRow, SettingsSection, useConfirm, useText, useToast } from '@mortise/ui';
import { Button, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { ConflictNote } from '../conflict-note.tsx';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { problemText } from '../problem-text.ts';
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
  readonly onSaved: (id: string) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onDirty: (isDirty: boolean) => void;
}

/** One role: what it is called, who holds it, and what it opens. Saving makes it hold at once. */
export function RoleSheet({ api, actor, app, role, isBound, save, onSaved, onRemove, onDirty }: RoleSheetProps) {
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const [stored, setStored] = useState(role);
  const [edited, setEdited] = useState(role);
  const [isBusy, setIsBusy] = useState(false);
  const [theirs, setTheirs] = useState<StoredDefinition | null>(null);
  const isDirty = role.id === null || !sameJson(edited, stored);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const { draft } = edited;
  const setDraft = (next: RoleDraft) => setEdited({ ...edited, draft: next });

  const managesNow = (one: EditedRole) =>
    one.draft.manages && one.holders.some((holder) => holder.kind !== 'user' || holder.id === actor.userId);

  async function publish(revision = edited.revision) {
    const losesIt = isBound && role.id !== null && managesNow(stored) && !managesNow(edited);
    const agreed =
      !losesIt ||
      (await confirm({
        title: t({ zh: '你将不能再管理这个应用', en: 'You will no longer manage this app' }),
        consequence: t({
          zh: '保存后你不再由这个角色管理应用，要由管理员或其他应用管理员改回来。',
          en: 'Once saved, this role no longer lets you manage the app. An administrator can change it back.',
        }),
        action: t({ zh: '仍然保存', en: 'Save anyway' }),
        danger: true,
      }));
    if (!agreed) return;
    setIsBusy(true);
    try {
      const saved = await save({ ...edited, revision });
      const next = { ...edited, ...saved };
      setStored(next);
      setEdited(next);
      toast.done(t({ zh: '角色已保存，立即生效', en: 'The role is saved and holds at once' }));
      onSaved(saved.id);
    } catch (error) {
      const current = error instanceof ApiProblem && error.problem.code === 'conflict' ? error.problem.current : null;
      if (current) setTheirs(current as StoredDefinition);
      else toast.failed(problemText(error, t));
    } finally {
      setIsBusy(false);
    }
  }

  function takeTheirs() {
    if (!theirs) return;
    const next = { ...edited, revision: theirs.revision, draft: RoleDraft.parse(theirs.draft) };
    setStored(next);
    setEdited(next);
    setTheirs(null);
  }

  return (
    <div className="mo-link-sheet mo-role-sheet">
      {theirs && (
        <ConflictNote
          what={t({ zh: '这个角色', en: 'this role' })}
          onTheirs={takeTheirs}
          onMine={() => {
            setTheirs(null);
            void publish(theirs.revision);
          }}
        />
      )}
      <SettingsSection
        title={role.id ? t(draft.name) : t({ zh: '新建角色', en: 'New role' })}
        extra={
          <Button type="primary" size="small" loading={isBusy} disabled={!isDirty} onClick={() => void publish()}>
            {t({ zh: '保存角色', en: 'Save role' })}
          </Button>
        }
      >
        <TextSetting
          label={t({ zh: '名称', en: 'Name' })}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <TextSetting
          label={t({ zh: '说明', en: 'Description' })}
          value={draft.description}
          placeholder={t({ zh: '给谁用、管什么，选填', en: 'Who it is for, optional' })}
          onChange={(description) => setDraft({ ...draft, description })}
        />
      </SettingsSection>
      <SettingsSection title={t({ zh: '谁持有', en: 'Who holds it' })}>
        <HoldersSetting api={api} holders={edited.holders} onChange={(holders) => setEdited({ ...edited, holders })} />
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
          <Switch id="role-manages" checked={draft.manages} onChange={(manages) => setDraft({ ...draft, manages })} />
        </SettingRow>
        {!draft.manages && <FormMatrix api={api} actor={actor} forms={app.forms} role={draft} onChange={setDraft} />}
      </SettingsSection>
      {onRemove && (
        <SettingsSection title={t({ zh: '危险操作', en: 'Danger zone' })} danger>
          <SettingRow
            name={t({ zh: '删除角色', en: 'Delete role' })}
            meaning={t({ zh: '持有人立即失去由它得到的权限', en: 'Those who hold it lose what it gave them at once' })}
          >
            <Button danger onClick={onRemove}>
              {t({ zh: '删除角色', en: 'Delete role' })}
            </Button>
          </SettingRow>
        </SettingsSection>
      )}
    </div>
  );
}
