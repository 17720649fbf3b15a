'use client';

import type { ApiKeyView } from '@mortise/core';
import { EmptyLine, formatMoment, SettingRow, SettingsSection, useConfirm, useText } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { ApiKeyDialog, scopeNames } from './api-key-dialog.tsx';
import { Loaded } from './loaded.tsx';

const keysKey = ['me', 'api-keys'] as const;

export function ApiKeySettings() {
  const { t, locale } = useText();
  const confirm = useConfirm();
  const tellFailure = useTellFailure();
  const queries = useQueryClient();
  const [isCreating, setIsCreating] = useState(false);
  const keys = useQuery({ queryKey: keysKey, queryFn: () => api.call('GET /me/api-keys') });
  const refresh = () => queries.invalidateQueries({ queryKey: keysKey });
  const revoke = useMutation({
    mutationFn: (id: string) => api.call('DELETE /me/api-keys/:id', { params: { id } }),
    onSuccess: refresh,
    onError: tellFailure,
  });

  async function ask({ id, name }: ApiKeyView) {
    const action = t({ zh: '吊销密钥', en: 'Revoke key' });
    const agreed = await confirm({
      title: t({ zh: `吊销密钥「${name}」`, en: `Revoke the key “${name}”` }),
      consequence: t({
        zh: '使用它的脚本马上不能再调用 API，吊销后不能恢复',
        en: 'Scripts that use it stop working at once. It cannot be brought back',
      }),
      action,
      danger: true,
    });
    if (agreed) revoke.mutate(id);
  }

  const meaning = (key: ApiKeyView) =>
    [
      `${key.prefix}…`,
      key.scopes.length === 0
        ? t({ zh: '你的全部权限', en: 'All that you may do' })
        : key.scopes.map((scope) => t(scopeNames[scope])).join(t({ zh: '、', en: ', ' })),
      key.lastUsedAt
        ? t({
            zh: `最近使用 ${formatMoment(key.lastUsedAt, { locale })}`,
            en: `last used ${formatMoment(key.lastUsedAt, { locale })}`,
          })
        : t({ zh: '从未使用', en: 'never used' }),
      ...(key.expiresAt
        ? [t({ zh: `${key.expiresAt.slice(0, 10)} 到期`, en: `expires ${key.expiresAt.slice(0, 10)}` })]
        : []),
    ].join(t({ zh: '，', en: ', ' }));

  return (
    <SettingsSection
      title={t({ zh: 'API 密钥', en: 'API keys' })}
      note={t({ zh: '让脚本和其他系统以你的身份读写数据', en: 'Let scripts and other systems work in your name' })}
      extra={
        <Button type="primary" onClick={() => setIsCreating(true)}>
          {t({ zh: '新建密钥', en: 'New key' })}
        </Button>
      }
    >
      <Loaded query={keys} failure={t({ zh: 'API 密钥没有加载出来', en: "Couldn't load the API keys" })}>
        {(list) =>
          list.length === 0 ? (
            <EmptyLine>{t({ zh: '还没有密钥', en: 'No keys yet' })}</EmptyLine>
          ) : (
            list.map((key) => (
              <SettingRow key={key.id} name={key.name} meaning={meaning(key)}>
                <Button size="small" danger onClick={() => ask(key)}>
                  {t({ zh: '吊销', en: 'Revoke' })}
                </Button>
              </SettingRow>
            ))
          )
        }
      </Loaded>
      <ApiKeyDialog open={isCreating} onClose={() => setIsCreating(false)} onCreated={refresh} />
    </SettingsSection>
  );
}
