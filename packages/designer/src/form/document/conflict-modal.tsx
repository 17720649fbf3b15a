'use client';

import type { ApiClient } from '@mortise/api/client';
import type { StoredDefinition } from '@mortise/core';
import { formatMoment, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';

interface ConflictModalProps {
  api: ApiClient;
  conflict: StoredDefinition | null;
  onSettle: (choice: 'theirs' | 'mine') => void;
}

/** Somebody else saved the same draft. Whoever is not chosen stays one undo away. */
export function ConflictModal({ api, conflict, onSettle }: ConflictModalProps) {
  const { t, locale } = useText();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => api.call('GET /people'),
    enabled: conflict !== null,
  });
  if (!conflict) return null;
  const name =
    people.data?.find(({ id }) => id === conflict.updatedBy)?.name ?? t({ zh: '另一个人', en: 'Someone else' });
  const when = formatMoment(conflict.updatedAt, { locale });
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={480}
      title={t({ zh: '这份草稿已被他人修改', en: 'This draft was changed by someone else' })}
      footer={[
        <Button key="theirs" onClick={() => onSettle('theirs')}>
          {t({ zh: '载入对方的版本', en: 'Load their version' })}
        </Button>,
        <Button key="mine" type="primary" onClick={() => onSettle('mine')}>
          {t({ zh: '用我的覆盖', en: 'Keep mine' })}
        </Button>,
      ]}
    >
      <p>
        {t({
          zh: `${name}在${when}保存了另一个版本，你的修改还在本页。`,
          en: `${name} saved another version at ${when}. Your changes are still here. `,
        })}
        {t({
          zh: '没有选的那个版本也不会丢，用撤销可以找回',
          en: 'The version you do not choose is not lost: undo brings it back',
        })}
      </p>
    </Modal>
  );
}
