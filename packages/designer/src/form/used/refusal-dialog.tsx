'use client';

import type { Usage } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Button, Modal } from 'antd';
import { UsageList } from './usage-list.tsx';

/** What stays, and who needs it. */
export interface Refusal {
  readonly title: string;
  readonly usages: readonly Usage[];
}

interface RefusalDialogProps {
  readonly refusal: Refusal;
  readonly onGo: (usage: Usage) => void;
  readonly onClose: () => void;
}

/** Says why something stays: the places that need it, each a way there. */
export function RefusalDialog({ refusal, onGo, onClose }: RefusalDialogProps) {
  const { t } = useText();
  return (
    <Modal
      open
      centered
      width={440}
      title={refusal.title}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t({ zh: '知道了', en: 'Got it' })}
        </Button>
      }
    >
      <p>{t({ zh: '先改掉这些地方', en: 'Change these places first' })}</p>
      <UsageList
        usages={refusal.usages}
        onGo={(usage) => {
          onClose();
          onGo(usage);
        }}
      />
    </Modal>
  );
}
