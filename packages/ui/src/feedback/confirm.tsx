'use client';

import { App } from 'antd';
import { useCallback } from 'react';
import { useText } from '../text/locale.tsx';

interface Confirmation {
  /** Names the object and the count: 删除 2 条商机. */
  title: string;
  /** What is lost, and whether it can come back. */
  consequence: React.ReactNode;
  /** The verb again: 删除 2 条商机. */
  action: string;
  danger?: boolean;
}

/**
 * Asks before something that an undo cannot bring back. Where undo can, do it and show an undo toast instead.
 * Resolves to whether the person agreed.
 */
export function useConfirm(): (confirmation: Confirmation) => Promise<boolean> {
  const { modal } = App.useApp();
  const { t } = useText();
  return useCallback(
    async ({ title, consequence, action, danger = false }) =>
      modal.confirm({
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
      }),
    [modal, t],
  );
}
