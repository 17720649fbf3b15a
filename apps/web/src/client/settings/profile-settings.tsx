'use client';

import type { Locale, Person } from '@mortise/core';
import {
  Avatar,
  InlineText,
  SettingRow,
  SettingsSection,
  type ThemeChoice,
  useAppearance,
  useText,
  useToast,
} from '@mortise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { meKey, useMe } from '../me.ts';

type Changes = Partial<Pick<Person, 'name' | 'phone'>>;

export function ProfileSettings() {
  const { t } = useText();
  const { person } = useMe();
  const appearance = useAppearance();
  const queries = useQueryClient();
  const toast = useToast();
  const tellFailure = useTellFailure();
  const update = useMutation({
    mutationFn: (body: Changes) => api.call('PATCH /me', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
    onError: tellFailure,
  });

  function change(next: Changes, back: Changes, said: string) {
    update.mutate(next, { onSuccess: () => toast.undo(said, () => update.mutate(back)) });
  }

  return (
    <>
      <SettingsSection title={t({ zh: '个人资料', en: 'Profile' })}>
        <SettingRow
          name={
            <span className="mo-row">
              <Avatar id={person.id} name={person.name} size={40} />
              <span>
                <b>{person.name}</b>
                <span className="web-under">{person.email ?? person.userName}</span>
              </span>
            </span>
          }
        />
        <SettingRow
          name={t({ zh: '姓名', en: 'Name' })}
          meaning={t({ zh: '同事在记录和通知里看到的名字', en: 'What colleagues see on records and in notices' })}
          htmlFor="profile-name"
        >
          <InlineText
            id="profile-name"
            required
            value={person.name}
            onSave={(name) => change({ name }, { name: person.name }, t({ zh: '已修改姓名', en: 'Changed your name' }))}
          />
        </SettingRow>
        <SettingRow
          name={t({ zh: '手机', en: 'Phone' })}
          meaning={t({ zh: '组织成员可见', en: 'Seen by members of the organisation' })}
          htmlFor="profile-phone"
        >
          <InlineText
            id="profile-phone"
            maxLength={40}
            value={person.phone ?? ''}
            onSave={(phone) =>
              change(
                { phone: phone || null },
                { phone: person.phone },
                t({ zh: '已修改手机', en: 'Changed your phone' }),
              )
            }
          />
        </SettingRow>
        <SettingRow
          name={t({ zh: '用户名', en: 'User name' })}
          meaning={t({ zh: '用于登录，不能修改', en: 'Signs you in. It stays as it is' })}
        >
          <span className="mo-ink-2">{person.userName}</span>
        </SettingRow>
      </SettingsSection>
      <SettingsSection title={t({ zh: '显示', en: 'Display' })}>
        <SettingRow
          name={t({ zh: '语言', en: 'Language' })}
          meaning={t({ zh: '界面和系统通知的语言', en: 'Of the interface and of notices' })}
        >
          <Segmented<Locale>
            size="small"
            aria-label={t({ zh: '语言', en: 'Language' })}
            value={appearance.locale}
            onChange={appearance.setLocale}
            options={[
              { value: 'zh', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </SettingRow>
        <SettingRow
          name={t({ zh: '外观', en: 'Appearance' })}
          meaning={t({
            zh: '跟随系统时，和设备一起变深变浅',
            en: 'Matching the system turns dark when the device does',
          })}
        >
          <Segmented<ThemeChoice>
            size="small"
            aria-label={t({ zh: '外观', en: 'Appearance' })}
            value={appearance.theme}
            onChange={appearance.setTheme}
            options={[
              { value: 'light', label: t({ zh: '浅色', en: 'Light' }) },
              { value: 'dark', label: t({ zh: '深色', en: 'Dark' }) },
              { value: 'system', label: t({ zh: '跟随系统', en: 'System' }) },
            ]}
          />
        </SettingRow>
      </SettingsSection>
    </>
  );
}
