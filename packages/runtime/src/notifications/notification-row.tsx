'use client';

import { notificationKinds } from '@mortise/core';
import { formatFullMoment, formatMoment, Icon, IconButton, useText } from '@mortise/ui';
import { Mail, MailOpen } from 'lucide-react';
import { useDesk } from '../desk/desk-context.tsx';
import { formHref, recordHref } from '../desk/hrefs.ts';
import type { NotificationShown } from './use-notifications.ts';

interface NotificationRowProps {
  readonly one: NotificationShown;
  readonly onRead: (read: boolean) => void;
}

/** One thing a person was told. Opening it reads it. */
export function NotificationRow({ one, onRead }: NotificationRowProps) {
  const { t, locale } = useText();
  const { api, timeZone, navigate, openTask, apps } = useDesk();
  const { icon, say } = notificationKinds[one.kind];
  const { to } = one;
  const href =
    to?.kind === 'record'
      ? recordHref(apps, to)
      : to?.kind === 'form'
        ? formHref(apps, to.formId)
        : to?.kind === 'import'
          ? `/import/${to.importId}`
          : null;
  const open = () => {
    if (!one.isRead) onRead(true);
    if (to?.kind === 'task') openTask(to.taskId);
    else if (to?.kind === 'export')
      window.location.assign(api.url('GET /exports/:id/file', { params: { id: to.exportId } }));
    else if (href) navigate(href);
  };
  const label = one.isRead ? t({ zh: '标为未读', en: 'Mark as unread' }) : t({ zh: '标为已读', en: 'Mark as read' });
  const dueAt = typeof one.data.dueAt === 'string' ? one.data.dueAt : null;
  return (
    <li className="rt-told" data-unread={!one.isRead || undefined}>
      <button type="button" className="rt-told-open" onClick={open}>
        <Icon of={icon} />
        <span className="rt-told-text">
          <span className="rt-told-words">{t(say(one))}</span>
          {dueAt && (
            <span className="mo-meta mo-num">
              {t({ zh: '截止 ', en: 'Due ' })}
              {formatFullMoment(dueAt, timeZone)}
            </span>
          )}
        </span>
        {!one.isRead && <span className="mo-visually-hidden">{t({ zh: '未读', en: 'Unread' })}</span>}
        <time className="mo-meta mo-num" dateTime={one.at} title={formatFullMoment(one.at, timeZone)}>
          {formatMoment(one.at, { locale, timeZone })}
        </time>
      </button>
      <IconButton icon={one.isRead ? Mail : MailOpen} iconSize={14} label={label} onClick={() => onRead(!one.isRead)} />
    </li>
  );
}
