'use client';

import { EmptyLine, formatFullMoment, formatMoment, PersonChip, SettingRow, SideDrawer, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api.ts';
import { Loaded } from './loaded.tsx';

/** Who looked through whose eyes, and when: the last 200 times. */
export function ViewLog() {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const title = t({ zh: '身份查看记录', en: 'Who viewed as whom' });
  return (
    <>
      <Button type="text" onClick={() => setIsOpen(true)}>
        {title}
      </Button>
      <SideDrawer open={isOpen} onClose={() => setIsOpen(false)} title={title} width={480}>
        {isOpen && <Views />}
      </SideDrawer>
    </>
  );
}

function Views() {
  const { t, locale } = useText();
  const views = useQuery({ queryKey: ['view-as'], queryFn: () => api.call('GET /view-as'), staleTime: 0 });
  return (
    <Loaded query={views} failure={t({ zh: '记录没有加载出来', en: "Couldn't load the list" })}>
      {(list) =>
        list.length === 0 ? (
          <EmptyLine>{t({ zh: '还没有人以他人身份查看过', en: 'Nobody has viewed as somebody else yet' })}</EmptyLine>
        ) : (
          list.map(({ id, byUserId, byName, userId, name, startedAt, endedAt }) => (
            <SettingRow
              key={id}
              name={
                <span className="mo-row">
                  <PersonChip person={{ id: byUserId, name: byName }} />
                  <span className="mo-ink-3">{t({ zh: '看作', en: 'as' })}</span>
                  <PersonChip person={{ id: userId, name }} />
                </span>
              }
            >
              <span className="mo-meta mo-num" title={formatFullMoment(startedAt)}>
                {formatMoment(startedAt, { locale })}
                {endedAt && ` – ${formatMoment(endedAt, { locale })}`}
              </span>
            </SettingRow>
          ))
        )
      }
    </Loaded>
  );
}
