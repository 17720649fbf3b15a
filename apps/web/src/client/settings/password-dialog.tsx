'use client';

import { useText, useToast } from '@mortise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api } from '../api.ts';
import { useTellRefusal } from '../failures.ts';
import { useMe } from '../me.ts';
import { NewPasswordFields } from '../sign-in/new-password-fields.tsx';

interface Entry {
  readonly current: string;
  readonly next: string;
}

export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const { person } = useMe();
  const toast = useToast();
  const queries = useQueryClient();
  const [form] = Form.useForm<Entry>();
  const change = useMutation({
    mutationFn: ({ current, next }: Entry) => api.call('POST /me/password', { body: { current, next } }),
    onSuccess: async () => {
      onClose();
      toast.done(t({ zh: '密码已修改，其他浏览器已退出', en: 'Password changed. Other browsers are signed out' }));
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
    onError: useTellRefusal(form, ['current', 'next']),
  });

  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={t({ zh: '修改密码', en: 'Change password' })}
      okText={t({ zh: '修改密码', en: 'Change password' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={change.isPending}
      onOk={form.submit}
      destroyOnHidden
      width={440}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => change.mutate(entry)}
        preserve={false}
      >
        <Form.Item
          name="current"
          label={t({ zh: '现在的密码', en: 'Current password' })}
          rules={[{ required: true, message: t({ zh: '填写现在的密码', en: 'Enter your current password' }) }]}
          validateTrigger="onSubmit"
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields names={[person.userName]} />
      </Form>
    </Modal>
  );
}
