'use client';

import { formatFullMoment, formatMoment, SettingRow, useText } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { api } from '../api.ts';
import { useTellFailure } from '../failures.ts';
import { useMe } from '../me.ts';
import { Loaded } from './loaded.tsx';
import { browserOf } from './user-agent.ts';

const sessionsKey = ['me', 'sessions'] as const;

/** The browsers one is signed in with, this one first. */
export function SessionList() {
  const { t, locale } = useText();
  const { sessionId } = useMe();
  const tellFailure = useTellFailure();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: () => api.call('GET /me/sessions') });
  const revoke = useMutation({
    mutationFn: (id: string) => api.call('DELETE /me/sessions/:id', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
    onError: tellFailure,
  });

  return (
    <Loaded query={sessions} failure={t({ zh: '登录的设备没有加载出来', en: "Couldn't load your sessions" })}>
      {(list) =>
        [...list]
          .sort((one, other) => Number(other.id === sessionId) - Number(one.id === sessionId))
          .map((session) => (
            <SettingRow
              key={session.id}
              name={
                <span className="mo-row">
                  {t(browserOf(session.userAgent))}
                  {session.id === sessionId && <Tag>{t({ zh: '当前', en: 'This one' })}</Tag>}
                </span>
              }
              meaning={
                <span title={formatFullMoment(session.lastSeenAt)}>
                  {t({
                    zh: `最近使用 ${formatMoment(session.lastSeenAt, { locale })}`,
                    en: `Last used ${formatMoment(session.lastSeenAt, { locale })}`,
                  })}
                  {session.ip && `，${session.ip}`}
                </span>
              }
            >
              {session.id !== sessionId && (
                <Button
                  size="small"
                  loading={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                >
                  {t({ zh: '退出', en: 'Sign out' })}
                </Button>
              )}
            </SettingRow>
          ))
      }
    </Loaded>
  );
}
