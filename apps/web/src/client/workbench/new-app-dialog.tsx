'use client';

import { AppTile, Icon, type IconName, tileColors, useText } from '@mortise/ui';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCreateApp } from '../apps.ts';
import { useTellRefusal } from '../failures.ts';

const icons: readonly IconName[] = [
  'briefcase-business',
  'handshake',
  'building-2',
  'contact-round',
  'folder-kanban',
  'warehouse',
  'shopping-cart',
  'life-buoy',
  'clipboard-list',
  'banknote',
  'factory',
  'layers',
];

interface NewAppDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function NewAppDialog({ open, onClose, onCreated }: NewAppDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ name: string }>();
  const tellRefusal = useTellRefusal(form, ['name']);
  const create = useCreateApp();
  const [icon, setIcon] = useState<IconName>('briefcase-business');
  const [color, setColor] = useState<string>('indigo');

  function submit({ name }: { name: string }) {
    create.mutate(
      { name: name.trim(), icon, color },
      {
        onSuccess: ({ id }) => {
          onClose();
          onCreated(id);
        },
        onError: tellRefusal,
      },
    );
  }

  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={t({ zh: '新建应用', en: 'New app' })}
      okText={t({ zh: '新建应用', en: 'Create app' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={create.isPending}
      onOk={form.submit}
      destroyOnHidden
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <Form.Item
          name="name"
          label={t({ zh: '名称', en: 'Name' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '填写应用名称', en: "Enter the app's name" }) }]}
          validateTrigger="onSubmit"
        >
          <Input
            autoFocus
            maxLength={40}
            placeholder={t({ zh: '例 销售管理', en: 'Such as Sales' })}
            prefix={<AppTile icon={icon} color={color} />}
          />
        </Form.Item>
        <fieldset className="web-picker">
          <legend className="mo-label">{t({ zh: '图标', en: 'Icon' })}</legend>
          <div className="web-pick">
            {icons.map((name) => (
              <button
                type="button"
                key={name}
                aria-pressed={name === icon}
                aria-label={name}
                onClick={() => setIcon(name)}
              >
                <Icon of={name} />
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset className="web-picker">
          <legend className="mo-label">{t({ zh: '颜色', en: 'Colour' })}</legend>
          <div className="web-pick">
            {tileColors.map((name) => (
              <button
                type="button"
                key={name}
                aria-pressed={name === color}
                aria-label={name}
                onClick={() => setColor(name)}
              >
                <AppTile icon={icon} color={name} />
              </button>
            ))}
          </div>
        </fieldset>
      </Form>
    </Modal>
  );
}
