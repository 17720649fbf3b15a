'use client';

import { type Condition, textIn } from '@mortise/core';
import { isNothing } from '@mortise/fields';
import { useText } from '@mortise/ui';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';

interface ConditionModalProps {
  readonly title: string;
  readonly value: Condition | null;
  readonly problemOf: (condition: Condition) => { readonly message: Parameters<typeof textIn>[0] } | null;
  /** Is all there that a condition is put together from? */
  readonly isReady?: boolean;
  readonly onChange: (next: Condition | null) => void;
  readonly onClose: () => void;
  /** Where the condition is put together. */
  readonly children: (draft: Condition | null, setDraft: (next: Condition | null) => void) => ReactNode;
}

/** A condition in the making: only what is whole is taken over. */
export function ConditionModal({ title, value, problemOf, isReady = true, ...rest }: ConditionModalProps) {
  const { t, locale } = useText();
  const { onChange, onClose, children } = rest;
  const [draft, setDraft] = useState(value);
  const problem = draft && problemOf(draft);
  return (
    <Modal
      open
      width={720}
      title={title}
      okText={t({ zh: '确定', en: 'OK' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: problem !== null || !isReady }}
      onOk={() => onChange(draft && isNothing(draft) ? null : draft)}
      onCancel={onClose}
    >
      <div className="mo-condition-dialog">
        {children(draft, setDraft)}
        {problem && <p className="mo-help">{textIn(problem.message, locale)}</p>}
      </div>
    </Modal>
  );
}
