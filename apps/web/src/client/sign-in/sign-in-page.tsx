'use client';

import { formatDuration, Icon, Note, useAppearance, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Clock, Eye, EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { api } from '../api.ts';
import { meKey } from '../me.ts';
import { firstSecret } from './first-secret.ts';
import { PageFrame } from './page-frame.tsx';
import { readSignInAnswer, safeNext } from './sign-in-answer.ts';
import { useCapsLock } from './use-caps-lock.ts';
import { useCountdown } from './use-countdown.ts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function SignInPage({ next }: { next: string | undefined }) {
  const { t, locale } = useText();
  const { adopt } = useAppearance();
  const router = useRouter();
  const queries = useQueryClient();
  const [form] = Form.useForm<Credentials>();
  const [isBusy, setIsBusy] = useState(false);
  const [isUnreachable, setIsUnreachable] = useState(false);
  const capsLock = useCapsLock();
  const lock = useCountdown();

  async function enter(credentials: Credentials) {
    setIsBusy(true);
    setIsUnreachable(false);
    const answer = readSignInAnswer(
      await signIn('credentials', { ...credentials, redirect: false }).catch(() => undefined),
    );
    if (answer.outcome === 'entered') {
      await arrive(credentials.password);
      return;
    }
    setIsBusy(false);
    if (answer.outcome === 'locked') lock.start(answer.seconds);
    if (answer.outcome === 'unreachable') setIsUnreachable(true);
    if (answer.outcome === 'refused') {
      form.setFields([
        { name: 'password', errors: [t({ zh: '用户名或密码不对', en: "The user name or password isn't right" })] },
      ]);
      form.getFieldInstance('password')?.focus?.();
    }
  }

  async function arrive(password: string) {
    try {
      const me = await queries.fetchQuery({ queryKey: meKey, queryFn: () => api.call('GET /me'), staleTime: 0 });
      adopt({ locale: me.person.locale, theme: me.person.theme });
      if (me.person.mustChangePassword) {
        firstSecret.keep(password);
        router.replace(`/first-password?next=${encodeURIComponent(safeNext(next))}`);
      } else router.replace(safeNext(next));
    } catch {
      setIsBusy(false);
      setIsUnreachable(true);
    }
  }

  return (
    <PageFrame
      note={t({ zh: '没有账号或忘记密码，找管理员', en: 'No account, or forgot the password? Ask an administrator' })}
    >
      <h1>{t({ zh: '登录榫卯', en: 'Sign in to Mortise' })}</h1>
      <p className="web-entrance-lead">
        {t({ zh: '用公司账号进入你的业务应用', en: 'Use your work account to enter your apps' })}
      </p>
      {lock.left > 0 && (
        <Note tone="warning" icon={Clock}>
          {t({
            zh: `试错次数过多，账号已锁定，剩余 ${formatDuration(lock.left * 1000, locale)}`,
            en: `Too many attempts. The account is locked for another ${formatDuration(lock.left * 1000, locale)}`,
          })}
        </Note>
      )}
      {isUnreachable && (
        <Note tone="danger">
          {t({
            zh: '没有登录上，服务器没有响应。检查网络后重试',
            en: "Couldn't sign in, the server didn't answer. Check the connection and retry",
          })}
        </Note>
      )}
      <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={enter} disabled={isBusy}>
        <Form.Item
          name="login"
          label={t({ zh: '邮箱或用户名', en: 'E-mail or user name' })}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t({ zh: '填写邮箱或用户名', en: 'Enter your e-mail or user name' }),
            },
          ]}
          validateTrigger="onSubmit"
        >
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t({ zh: '密码', en: 'Password' })}
          rules={[{ required: true, message: t({ zh: '填写密码', en: 'Enter your password' }) }]}
          validateTrigger="onSubmit"
          extra={capsLock.isOn ? t({ zh: '大写锁定已打开', en: 'Caps Lock is on' }) : undefined}
        >
          <Input.Password
            autoComplete="current-password"
            onKeyDown={capsLock.onKeyDown}
            onKeyUp={capsLock.onKeyUp}
            iconRender={(isShown) => <Icon of={isShown ? Eye : EyeOff} />}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isBusy} disabled={lock.left > 0}>
          {t({ zh: '登录', en: 'Sign in' })}
        </Button>
      </Form>
    </PageFrame>
  );
}
