'use client';

import type { Person } from '@mortise/core';
import { changeView, SettingRow, SettingsSection, useConfirm, useText } from '@mortise/ui';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { useMe } from '../me.ts';

interface MemberStatusProps {
  person: Person;
  onResetPassword: () => void;
  onStatus: (status: Person['status']) => void;
}

/** A new first password, leaving and coming back. */
export function MemberStatus({ person, onResetPassword, onStatus }: MemberStatusProps) {
  const { t } = useText();
  const { person: me } = useMe();
  const confirm = useConfirm();
  const tellFailure = useTellFailure();
  const view = useMutation({
    mutationFn: () => api.call('POST /view-as/:user', { params: { user: person.id } }),
    onSuccess: () => changeView('/'),
    onError: tellFailure,
  });
  if (person.id === me.id) return null;

  async function reset() {
    const action = t({ zh: '重置密码', en: 'Reset password' });
    const agreed = await confirm({
      title: t({ zh: `重置 ${person.name} 的密码`, en: `Reset ${person.name}'s password` }),
      consequence: t({
        zh: '现在的密码马上失效，已登录的浏览器会退出',
        en: 'The current password stops working at once and signed-in browsers are signed out',
      }),
      action,
    });
    if (agreed) onResetPassword();
  }

  async function leave() {
    const agreed = await confirm({
      title: t({ zh: `${person.name} 离职`, en: `${person.name} leaves` }),
      consequence: t({
        zh: '不能再登录，API 密钥失效。做过的事仍留着名字，以后可以恢复',
        en: 'Can no longer sign in and the API keys stop working. The name stays on past work; it can be undone later',
      }),
      action: t({ zh: '设为离职', en: 'Mark as left' }),
      danger: true,
    });
    if (agreed) onStatus('left');
  }

  return (
    <div className="web-member-status">
      <SettingsSection title={t({ zh: '账号', en: 'Account' })}>
        <SettingRow
          name={t({ zh: '密码', en: 'Password' })}
          meaning={t({ zh: '生成新的初始密码，转告本人', en: 'Makes a new first password to pass on' })}
        >
          <Button onClick={reset}>{t({ zh: '重置密码', en: 'Reset password' })}</Button>
        </SettingRow>
        {person.status === 'active' && (
          <SettingRow
            name={t({ zh: '以此身份查看', en: 'View as this person' })}
            meaning={t({
              zh: '看到的和本人一样，只读，留有记录',
              en: 'You see what they see, read-only; it is kept on record',
            })}
          >
            <Button loading={view.isPending} onClick={() => view.mutate()}>
              {t({ zh: '开始查看', en: 'View' })}
            </Button>
          </SettingRow>
        )}
      </SettingsSection>
      <SettingsSection title={t({ zh: '危险操作', en: 'Danger zone' })} danger>
        {person.status === 'active' ? (
          <SettingRow
            name={t({ zh: '离职', en: 'Leave' })}
            meaning={t({ zh: '马上不能再登录', en: 'Can no longer sign in from now on' })}
          >
            <Button danger onClick={leave}>
              {t({ zh: '设为离职', en: 'Mark as left' })}
            </Button>
          </SettingRow>
        ) : (
          <SettingRow
            name={t({ zh: '恢复', en: 'Bring back' })}
            meaning={t({ zh: '用原来的账号重新登录', en: 'Signs in again with the same account' })}
          >
            <Button onClick={() => onStatus('active')}>{t({ zh: '恢复在职', en: 'Mark as active' })}</Button>
          </SettingRow>
        )}
      </SettingsSection>
    </div>
  );
}
