'use client';

import { SettingRow, SettingsSection, useConfirm, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { signOutHere } from '../sign-out.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { SessionList } from './session-list.tsx';

export function SecuritySettings() {
  const { t } = useText();
  const confirm = useConfirm();
  const tellFailure = useTellFailure();
  const queries = useQueryClient();
  const [isChanging, setIsChanging] = useState(false);
  const everywhere = t({ zh: '退出全部设备', en: 'Sign out everywhere' });

  async function signOutEverywhere() {
    const agreed = await confirm({
      title: everywhere,
      consequence: t({
        zh: '所有浏览器都要重新登录，包括这一个。没有保存的内容会丢失',
        en: 'Every browser has to sign in again, this one too. What is not saved is lost',
      }),
      action: everywhere,
      danger: true,
    });
    if (!agreed) return;
    try {
      await api.call('DELETE /me/sessions');
      await signOutHere(queries);
    } catch (error) {
      tellFailure(error);
    }
  }

  return (
    <>
      <SettingsSection title={t({ zh: '密码', en: 'Password' })}>
        <SettingRow
          name={t({ zh: '登录密码', en: 'Sign-in password' })}
          meaning={t({ zh: '修改后，其他浏览器要重新登录', en: 'Changing it signs the other browsers out' })}
        >
          <Button onClick={() => setIsChanging(true)}>{t({ zh: '修改密码', en: 'Change password' })}</Button>
        </SettingRow>
      </SettingsSection>
      <SettingsSection
        title={t({ zh: '登录的设备', en: 'Where you are signed in' })}
        note={t({ zh: '30 天没有使用会自动退出', en: 'Unused for 30 days, a browser is signed out by itself' })}
      >
        <SessionList />
      </SettingsSection>
      <SettingsSection title={t({ zh: '危险操作', en: 'Danger zone' })} danger>
        <SettingRow
          name={everywhere}
          meaning={t({ zh: '怀疑账号被别人用时，先退出再修改密码', en: 'If someone else may be using your account' })}
        >
          <Button danger onClick={signOutEverywhere}>
            {everywhere}
          </Button>
        </SettingRow>
      </SettingsSection>
      <PasswordDialog open={isChanging} onClose={() => setIsChanging(false)} />
    </>
  );
}
