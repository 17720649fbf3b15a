'use client';

import { type NotificationKindId, notificationKindIds, notificationKinds } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { Loaded } from './loaded.tsx';

const key = ['notification-choices'] as const;

/** Of what one wants to be told. */
export function NotificationSettings() {
  const { t } = useText();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const choices = useQuery({ queryKey: key, queryFn: () => api.call('GET /notifications/choices') });
  const save = useMutation({
    mutationFn: (muted: readonly NotificationKindId[]) =>
      api.call('PUT /notifications/choices', { body: { muted: [...muted] } }),
    onSuccess: (saved) => queries.setQueryData(key, saved),
    onError: tellFailure,
  });
  return (
    <Loaded query={choices} failure={t({ zh: '设置没有加载出来', en: "Couldn't load the settings" })}>
      {({ muted }) => {
        // What was just switched, until the server has it.
        const now = save.isPending ? save.variables : muted;
        return (
          <SettingsSection
            title={t({ zh: '通知', en: 'Notifications' })}
            note={t({
              zh: '关掉的不再出现在「消息」里，以前的留着',
              en: 'What is off shows up in Messages no more. Earlier ones stay',
            })}
          >
            {notificationKindIds.map((kind) => (
              <SettingRow key={kind} name={t(notificationKinds[kind].label)} htmlFor={`told-${kind}`}>
                <Switch
                  id={`told-${kind}`}
                  size="small"
                  checked={!now.includes(kind)}
                  onChange={(on) => save.mutate(on ? now.filter((one) => one !== kind) : [...now, kind])}
                />
              </SettingRow>
            ))}
          </SettingsSection>
        );
      }}
    </Loaded>
  );
}
