'use client';

import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../text/locale.tsx';
import type { Confirmation } from './confirm.tsx';

export interface ConfirmHostProps {
  /** The latest question: another object for each. */
  readonly asked: {
    readonly confirmation: Confirmation;
    readonly answer: (agreed: boolean) => void;
  } | null;
}

/** The dialogs of `useConfirm`, each asked once. */
export function ConfirmHost({ asked }: ConfirmHostProps) {
  const { t } = useText();
  const [modal, holder] = Modal.useModal();
  const last = useRef<ConfirmHostProps['asked']>(null);
  useEffect(() => {
    if (!asked || asked === last.current) return;
    last.current = asked;
    const { title, consequence, action, danger = false } = asked.confirmation;
    void modal
      .confirm({
        title,
        content: consequence,
        okText: action,
        cancelText: t({ zh: '取消', en: 'Cancel' }),
        okButtonProps: { danger },
        icon: null,
        width: 440,
        centered: true,
        mask: { closable: true },
        className: 'mo-confirm',
      })
      .then(asked.answer, () => asked.answer(false));
  }, [asked, modal, t]);
  return holder;
}
