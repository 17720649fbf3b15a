'use client';

import type { ViewKindName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { SavedView } from '../list/use-views.ts';
import { KindChoice } from './kind-choice.tsx';

interface ViewNameDialogProps {
  /** Null: a new one. */
  readonly view: SavedView | null;
  readonly mayShare: boolean;
  readonly isBusy: boolean;
  /** Of the view that a new one is made from. */
  readonly kind: ViewKindName;
  readonly onName: (name: string, personal: boolean, kind: ViewKindName) => void;
  readonly onClose: () => void;
}

export function ViewNameDialog({ view, mayShare, isBusy, kind: current, onName, onClose }: ViewNameDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ name: string }>();
  const [reach, setReach] = useState<'mine' | 'all'>('mine');
  const [kind, setKind] = useState(current);
  return (
    <Modal
      open
      width={view ? 440 : 520}
      title={view ? t({ zh: '重命名视图', en: 'Rename view' }) : t({ zh: '新建视图', en: 'New view' })}
      okText={view ? t({ zh: '重命名', en: 'Rename' }) : t({ zh: '新建视图', en: 'Create view' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: view ? t(view.name) : '' }}
        onFinish={({ name }) => onName(name.trim(), reach === 'mine', kind)}
      >
        {!view && (
          <Form.Item label={t({ zh: '样式', en: 'Kind' })}>
            <KindChoice value={kind} onChange={setKind} />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t({ zh: '名称', en: 'Name' })}
          rules={[
            { required: true, whitespace: true, message: t({ zh: '给视图起一个名称', en: 'Give the view a name' }) },
          ]}
          validateTrigger="onSubmit"
        >
          <Input
            autoFocus
            maxLength={40}
            placeholder={t({ zh: '例 本季预计成交', en: 'Such as Closing this quarter' })}
          />
        </Form.Item>
        {!view && mayShare && (
          <Form.Item label={t({ zh: '谁能看到', en: 'Who sees it' })}>
            <Segmented<'mine' | 'all'>
              value={reach}
              options={[
                { value: 'mine', label: t({ zh: '仅自己可见', en: 'Only me' }) },
                { value: 'all', label: t({ zh: '所有人可见', en: 'Everyone' }) },
              ]}
              onChange={setReach}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
