'use client';

import { problemOf } from '@mortise/api/client';
import { Icon, Note, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Eye, EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { fieldErrors } from '../field-errors.ts';
import { isSignedOut, meKey, useMeQuery } from '../me.ts';
import { firstSecret } from './first-secret.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { PageFrame } from './page-frame.tsx';
import { safeNext } from './sign-in-answer.ts';

interface Entry {
  readonly current?: string;
  readonly next: string;
}

/** At the first sign-in the person replaces the password an administrator told them. */
export function FirstPasswordPage() {
  const { t } = useText();
  const router = useRouter();
  const queries = useQueryClient();
  const me = useMeQuery();
  const [form] = Form.useForm<Entry>();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const mustSignIn = isSignedOut(me.error);
  const isDone = me.data?.person.mustChangePassword === false;

  useEffect(() => setKnown(firstSecret.read()), []);
  useEffect(() => {
    if (mustSignIn) router.replace('/sign-in');
    else if (isDone) router.replace(safeNext(new URLSearchParams(window.location.search).get('next') ?? undefined));
  }, [mustSignIn, isDone, router]);

  async function choose({ current, next }: Entry) {
    setIsBusy(true);
    setProblem(null);
    try {
      await api.call('POST /me/password', { body: { current: known ?? current ?? '', next } });
      firstSecret.forget();
      await queries.invalidateQueries({ queryKey: meKey });
    } catch (error) {
      const wrong = fieldErrors(error);
      if (wrong.current) setKnown(null);
      form.setFields(
        (['current', 'next'] as const).flatMap((name) => (wrong[name] ? [{ name, errors: [wrong[name]] }] : [])),
      );
      if (Object.keys(wrong).length === 0) setProblem(t(problemOf(error).text));
      setIsBusy(false);
    }
  }

  const person = me.data?.person;
  return (
    <PageFrame
      note={t({
        zh: '新密码只有你知道，管理员也看不到',
        en: 'Only you know the new password, not even an administrator',
      })}
    >
      <h1>{t({ zh: '设置你的密码', en: 'Choose your password' })}</h1>
      <p className="web-entrance-lead">
        {t({
          zh: '第一次登录，换掉管理员告诉你的初始密码',
          en: 'This is your first sign-in. Replace the password you were given',
        })}
      </p>
      {problem && <Note tone="danger">{problem}</Note>}
      <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={choose} disabled={isBusy}>
        {person && <input type="hidden" name="username" autoComplete="username" value={person.userName} readOnly />}
        {known === null && (
          <Form.Item
            name="current"
            label={t({ zh: '初始密码', en: 'The password you were given' })}
            rules={[{ required: true, message: t({ zh: '填写初始密码', en: 'Enter the password you were given' }) }]}
            validateTrigger="onSubmit"
          >
            <Input.Password
              autoComplete="current-password"
              iconRender={(isShown) => <Icon of={isShown ? Eye : EyeOff} />}
            />
          </Form.Item>
        )}
        <NewPasswordFields names={person ? [person.userName] : []} />
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {t({ zh: '保存并进入', en: 'Save and enter' })}
        </Button>
      </Form>
    </PageFrame>
  );
}
