'use client';

import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../text/locale.tsx';
import type { Confirmation } from './confirm.tsx';

export interface ConfirmHostProps {
  /** The latest question. Its place tells it from the one before. */
  readonly asked: {
    readonly place: number;
    readonly confirmation: Confirmation;
    readonly answer: (agreed: boolean) => void;
  } | null;
}

/** The dialogs of `useConfirm`, each asked once. */
export function ConfirmHost({ asked }: ConfirmHostProps) {
  const { t } = useText();
  const [modal, holder] = Modal.useModal();
  const last = useRef(0);
  useEffect(() => {
    if (!asked || asked.place === last.current) return;
    last.current = asked.place;
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
