'use client';

import { type ApiClient, ApiProblem, problemOf } from '@mortise/api/client';
import { useText } from '@mortise/ui';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useIsAlive } from './use-is-alive.ts';

/** Asks for the link's password; `onEntered` gets the proof that opens it. */
export function PasswordGate({
  api,
  formKey,
  onEntered,
}: {
  api: ApiClient;
  formKey: string;
  onEntered: (entry: string) => void;
}) {
  const { t } = useText();
  const isAlive = useIsAlive();
  const id = useId();
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function enter(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    setTrouble(null);
    try {
      const { entry } = await api.call('POST /public/:key/entry', { params: { key: formKey }, body: { password } });
      onEntered(entry);
    } catch (error) {
      const own = error instanceof ApiProblem ? error.problem.errors?.[0]?.message : undefined;
      setTrouble(own ?? t(problemOf(error).text));
      setIsBusy(false);
    }
  }

  return (
    <form className="mo-public-gate" inert={!isAlive} onSubmit={enter}>
      <label className="mo-label" htmlFor={id}>
        {t({ zh: '填写密码', en: 'Password' })}
      </label>
      <Input.Password
        id={id}
        size="large"
        autoFocus
        autoComplete="off"
        value={password}
        status={trouble ? 'error' : ''}
        aria-describedby={trouble ? `${id}-trouble` : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      {trouble && (
        <p id={`${id}-trouble`} className="mo-help mo-danger-text" role="alert">
          {trouble}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={isBusy} disabled={password === ''} block>
        {t({ zh: '打开表单', en: 'Open the form' })}
      </Button>
    </form>
  );
}
