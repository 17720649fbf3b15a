'use client';

import { useText, useToast } from '@mortise/ui';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';

interface NewFormDialogProps {
  onClose: () => void;
  /** Creates the form and goes to it. */
  onCreate: (name: string) => Promise<void>;
}

export function NewFormDialog({ onClose, onCreate }: NewFormDialogProps) {
  const { t } = useText();
  const toast = useToast();
  const [name, setName] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  async function create() {
    if (name.trim() === '') return;
    setIsBusy(true);
    try {
      await onCreate(name.trim());
    } catch (error) {
      toast.failed(problemText(error, t), { retry: () => void create() });
      setIsBusy(false);
    }
  }

  return (
    <Modal
      open
      width={440}
      title={t({ zh: '新建表单', en: 'New form' })}
      okText={t({ zh: '新建表单', en: 'Create form' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={isBusy}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <label className="mo-label" htmlFor="new-form-name">
        {t({ zh: '名称', en: 'Name' })}
      </label>
      <Input
        id="new-form-name"
        autoFocus
        maxLength={60}
        value={name}
        placeholder={t({ zh: '例 客户拜访登记', en: 'Such as Customer visits' })}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void create();
        }}
      />
    </Modal>
  );
}
