'use client';

import { type ApiScope, apiScopes, type Bilingual } from '@mortise/core';
import { Note, useText } from '@mortise/ui';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api.ts';
import { useTellRefusal } from '../failures.ts';
import { Secret } from './secret.tsx';

export const scopeNames = {
  'records:read': { zh: '读取记录', en: 'Read records' },
  'records:write': { zh: '修改记录', en: 'Change records' },
  'definitions:read': { zh: '读取应用设计', en: 'Read app designs' },
  'definitions:write': { zh: '修改应用设计', en: 'Change app designs' },
  'people:read': { zh: '读取成员', en: 'Read members' },
  'people:write': { zh: '修改成员', en: 'Change members' },
} as const satisfies Record<ApiScope, Bilingual>;

interface Entry {
  readonly name: string;
  readonly scopes: ApiScope[];
  /** 0 is for ever. */
  readonly days: number;
}

const day = 24 * 3_600_000;

interface ApiKeyDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Makes a key, then shows it: this once. */
export function ApiKeyDialog({ open, onClose, onCreated }: ApiKeyDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<Entry>();
  const [key, setKey] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: ({ name, scopes, days }: Entry) =>
      api.call('POST /me/api-keys', {
        body: { name, scopes, expiresAt: days === 0 ? null : new Date(Date.now() + days * day).toISOString() },
      }),
    onSuccess: (made) => {
      setKey(made.key);
      onCreated();
    },
    onError: useTellRefusal(form, ['name']),
  });

  return (
    <Modal
      open={open}
      onCancel={onClose}
      afterClose={() => setKey(null)}
      title={key ? t({ zh: '密钥已建好', en: 'The key is ready' }) : t({ zh: '新建密钥', en: 'New key' })}
      destroyOnHidden
      mask={{ closable: key === null }}
      width={480}
      footer={
        key ? (
          <Button type="primary" onClick={onClose}>
            {t({ zh: '我已保存', en: 'I have kept it' })}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
            <Button type="primary" loading={create.isPending} onClick={form.submit}>
              {t({ zh: '新建密钥', en: 'Create key' })}
            </Button>
          </>
        )
      }
    >
      {key ? (
        <>
          <Note tone="warning">
            {t({
              zh: '密钥只显示这一次，关闭后不能再查看。现在复制并保存好',
              en: 'The key is shown only now. Copy it and keep it safe before you close this',
            })}
          </Note>
          <Secret value={key} />
        </>
      ) : (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ scopes: ['records:read'], days: 90 }}
          onFinish={(entry) => create.mutate(entry)}
        >
          <Form.Item
            name="name"
            label={t({ zh: '名称', en: 'Name' })}
            rules={[{ required: true, whitespace: true, message: t({ zh: '填写名称', en: 'Enter a name' }) }]}
            validateTrigger="onSubmit"
          >
            <Input
              autoFocus
              maxLength={100}
              placeholder={t({ zh: '例 每日同步订单', en: 'Such as Nightly order sync' })}
            />
          </Form.Item>
          <Form.Item
            name="scopes"
            label={t({ zh: '能做什么', en: 'What it may do' })}
            rules={[
              {
                required: true,
                type: 'array',
                min: 1,
                message: t({ zh: '至少选一项', en: 'Choose at least one' }),
              },
            ]}
            validateTrigger="onSubmit"
          >
            <Checkbox.Group
              className="web-scopes"
              options={apiScopes.map((scope) => ({ value: scope, label: t(scopeNames[scope]) }))}
            />
          </Form.Item>
          <Form.Item name="days" label={t({ zh: '有效期', en: 'Valid for' })}>
            <Select
              options={[
                { value: 30, label: t({ zh: '30 天', en: '30 days' }) },
                { value: 90, label: t({ zh: '90 天', en: '90 days' }) },
                { value: 365, label: t({ zh: '1 年', en: '1 year' }) },
                { value: 0, label: t({ zh: '一直有效', en: 'No end' }) },
              ]}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
