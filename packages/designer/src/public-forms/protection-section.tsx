'use client';

import { SettingRow, SettingsSection, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';
import type { LinkSectionProps } from './link-section.ts';

/** Against machines and the uninvited. */
export function ProtectionSection({ api, link, onChange }: LinkSectionProps) {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { id } = link.definition;
  const key = ['public-form-status', id];
  const status = useQuery({
    queryKey: key,
    queryFn: () => api.call('GET /public-forms/:id/status', { params: { id } }),
  });
  const [password, setPassword] = useState('');

  async function save(next: string | null) {
    try {
      await api.call('PUT /public-forms/:id/password', { params: { id }, body: { password: next } });
      setPassword('');
      await queries.invalidateQueries({ queryKey: key });
      toast.done(
        next === null
          ? t({ zh: '已取消密码', en: 'Removed the password' })
          : t({ zh: '已设置密码', en: 'Set the password' }),
      );
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return (
    <SettingsSection title={t({ zh: '防护', en: 'Protection' })}>
      <SettingRow
        name={t({ zh: '填写密码', en: 'Password' })}
        meaning={
          status.data?.hasPassword
            ? t({ zh: '已设置。改了以后要重新输入', en: 'Set. Whoever entered must enter again after a change' })
            : t({ zh: '知道密码的人才能打开，至少 4 个字符', en: 'Only who knows it gets in; 4 characters or more' })
        }
        htmlFor="link-password"
      >
        <Input.Password
          id="link-password"
          className="mo-link-password"
          autoComplete="new-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          onPressEnter={() => password.length >= 4 && void save(password)}
        />
        {password !== '' && (
          <Button disabled={password.length < 4} onClick={() => void save(password)}>
            {t({ zh: '设置密码', en: 'Set password' })}
          </Button>
        )}
        {password === '' && status.data?.hasPassword && (
          <Button type="text" onClick={() => void save(null)}>
            {t({ zh: '取消密码', en: 'Remove' })}
          </Button>
        )}
      </SettingRow>
      <SettingRow
        name={t({ zh: '人机验证', en: 'Robot check' })}
        meaning={t({
          zh: '访客无感，批量提交的程序要付出代价',
          en: 'Visitors do not notice it; machines pay for each answer',
        })}
        htmlFor="link-robots"
      >
        <Switch id="link-robots" checked={link.content.captcha} onChange={(captcha) => onChange({ captcha })} />
      </SettingRow>
      <SettingRow
        name={t({ zh: '允许嵌入其他网站', en: 'May be embedded' })}
        meaning={t({ zh: '官网可以用下方代码显示表单', en: 'Your site may show the form with the code beside' })}
        htmlFor="link-embed"
      >
        <Switch id="link-embed" checked={link.content.embeddable} onChange={(embeddable) => onChange({ embeddable })} />
      </SettingRow>
    </SettingsSection>
  );
}
