'use client';

import { type Answer, type ApiClient, ApiProblem, problemOf } from '@mortise/api/client';
import { FormSession, fieldsOf, formLogic, nowhere } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { type FormHandle, FormRenderer } from '@mortise/fields/form';
import { Note, useText } from '@mortise/ui';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { deviceName } from './kept.ts';
import { PublicCard } from './public-card.tsx';
import { useIsAlive } from './use-is-alive.ts';
import { useVisitorContext } from './use-visitor-context.ts';

interface ChangePageProps {
  api: ApiClient;
  formKey: string;
  token: string;
  view: Answer<'GET /public/:key'>;
  sent: Answer<'GET /public/:key/submissions/:token'>;
}

/** What a visitor sent, to be changed by them. */
export function ChangePage({ api, formKey, token, view, sent }: ChangePageProps) {
  const { t } = useText();
  const isAlive = useIsAlive();
  const { organisation, title, timeZone, ask } = view;
  const context = useVisitorContext(api, formKey, timeZone, undefined);
  const handle = useRef<FormHandle>(null);
  const [version, setVersion] = useState(sent.version);
  const [state, setState] = useState<'filling' | 'saving' | 'saved'>('filling');
  const [trouble, setTrouble] = useState<string | null>(null);
  const blocks = useMemo(() => [...(ask?.blocks ?? [])], [ask]);
  const session = useMemo(() => {
    const fields = fieldsOf({ blocks }, fieldTypes);
    const logic = formLogic({ blocks, rules: [...(ask?.rules ?? [])] }, fields);
    const surroundings = () => ({ ...nowhere(), timeZone });
    return new FormSession(fields, sent.values, () => ({ now: new Date(), timeZone }), { logic, surroundings });
  }, [blocks, ask, sent.values, timeZone]);

  async function save() {
    if (!(await session.work.settled())) return;
    const [wrong] = session.check();
    if (wrong !== undefined) return handle.current?.focusField(wrong);
    setState('saving');
    setTrouble(null);
    const values = session.changes as Record<string, never>;
    try {
      const saved = await api.call('PUT /public/:key/submissions/:token', {
        params: { key: formKey, token },
        body: { values, version, device: deviceName() },
      });
      setVersion(saved.version);
      session.rebase(session.values);
      setState('saved');
    } catch (error) {
      setState('filling');
      const issues = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
      const elsewhere = session.applyIssues(issues);
      if (issues.length === 0 || elsewhere.length > 0)
        setTrouble(elsewhere.map(({ message }) => String(message)).join(' ') || t(problemOf(error).text));
    }
  }

  return (
    <PublicCard organisation={organisation} title={title}>
      <form
        noValidate
        inert={!isAlive}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {trouble && <Note tone="danger">{trouble}</Note>}
        {state === 'saved' && <Note tone="success">{t({ zh: '已保存你的修改', en: 'Your changes are saved' })}</Note>}
        <FormRenderer
          ref={handle}
          form={{ blocks }}
          session={session}
          context={context}
          mode="edit"
          large
          isLocked={({ key }) => sent.fixed.includes(key)}
        />
        <Button type="primary" size="large" htmlType="submit" className="mo-public-send" loading={state === 'saving'}>
          {t({ zh: '保存修改', en: 'Save changes' })}
        </Button>
      </form>
    </PublicCard>
  );
}
