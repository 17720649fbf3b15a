'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import { FormSession, fieldsOf, formLogic, type Issue, nowhere, textIn, type Values } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { type FormHandle, FormRenderer } from '@mortise/fields/form';
import { pullWhileTyping } from '@mortise/fields/pulling';
import { Note, useText } from '@mortise/ui';
import { Button, Checkbox } from 'antd';
import { Hourglass, WifiOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pullForVisitor } from '../pulling/pulls.ts';
import { creationOf, newValues } from '../record/new-values.ts';
import { kept } from './kept.ts';
import { ThanksMessage } from './thanks-message.tsx';
import { useIsAlive } from './use-is-alive.ts';
import { useSending } from './use-sending.ts';
import { useVisitorContext } from './use-visitor-context.ts';

type Ask = NonNullable<Answer<'GET /public/:key'>['ask']>;

interface PublicFormBodyProps {
  api: ApiClient;
  formKey: string;
  ask: Ask;
  timeZone: string;
  entry: string | undefined;
  prefill: string | undefined;
}

/** The fields, the consent and the button. What is typed stays on this device until it is sent. */
export function PublicFormBody({ api, formKey, ask, timeZone, entry, prefill }: PublicFormBodyProps) {
  const { t, locale } = useText();
  const isAlive = useIsAlive();
  const context = useVisitorContext(api, formKey, timeZone, entry);
  const handle = useRef<FormHandle>(null);
  const [round, setRound] = useState(0);
  const [consented, setConsented] = useState(false);
  const [lacksConsent, setLacksConsent] = useState(false);
  const draft = useMemo(() => kept<Values>(`${formKey}.draft`), [formKey]);

  const fields = useMemo(() => fieldsOf({ blocks: [...ask.blocks] }, fieldTypes), [ask.blocks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new session, also with the same fields.
  const session = useMemo(() => {
    const parameters = (name: string) =>
      typeof window === 'undefined' ? null : new URLSearchParams(window.location.search).get(name);
    const begin = newValues(fields, context.actor, new Date(), parameters, null);
    const { actor, titleOf } = context;
    return new FormSession(fields, { ...begin, ...ask.prefilled }, () => ({ now: new Date(), timeZone }), {
      logic: formLogic({ blocks: [...ask.blocks], rules: [...ask.rules] }, fields),
      isNew: true,
      surroundings: () => ({ ...nowhere(), timeZone, actor, titleOf }),
    });
  }, [fields, ask, timeZone, round]);

  const show = (issues: readonly Issue[]) => {
    const elsewhere = session.applyIssues(issues);
    const first = fields.find(({ key }) => session.issuesOf(key).length > 0);
    if (first) handle.current?.focusField(first.key);
    return elsewhere;
  };
  const { sending, send, retry, again } = useSending({
    api,
    formKey,
    entry,
    prefill,
    check: ask.robotCheck,
    onIssues: show,
  });

  useEffect(() => {
    const typed = draft.read();
    if (typed) session.takeUp({ ...typed, ...ask.prefilled });
    return session.subscribe('*', () => draft.write(session.changes));
  }, [session, draft, ask.prefilled]);

  useEffect(
    () => (session.hasLinked ? pullWhileTyping(session, pullForVisitor(api, formKey, { entry, prefill })) : undefined),
    [session, api, formKey, entry, prefill],
  );

  const isSent = sending.state === 'sent';
  useEffect(() => {
    if (isSent) draft.forget();
  }, [isSent, draft]);

  if (sending.state === 'sent')
    return (
      <ThanksMessage
        thanks={ask.thanks}
        changeHref={sending.changeToken === null ? null : `/f/${formKey}/r/${sending.changeToken}`}
        onAgain={() => {
          setRound(round + 1);
          setConsented(false);
          again();
        }}
      />
    );

  async function submit() {
    if (!(await session.work.settled())) return;
    const [wrong] = session.check();
    setLacksConsent(ask.consent !== null && !consented);
    if (wrong !== undefined) return handle.current?.focusField(wrong);
    if (ask.consent !== null && !consented) return;
    void send({ values: creationOf(fields, session), consented });
  }

  const isBusy = sending.state === 'sending';
  return (
    <form
      noValidate
      inert={!isAlive}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {sending.state === 'waiting' && (
        <Note
          tone="warning"
          icon={sending.why === 'crowded' ? Hourglass : WifiOff}
          action={
            <Button type="text" size="small" onClick={() => void retry()}>
              {t({ zh: '立即重试', en: 'Retry now' })}
            </Button>
          }
        >
          {t(waitingWords[sending.why])}
        </Note>
      )}
      {sending.state === 'filling' &&
        sending.trouble.map((text) => (
          <Note key={text} tone="danger">
            {text}
          </Note>
        ))}
      <FormRenderer
        ref={handle}
        form={{ blocks: [...ask.blocks] }}
        session={session}
        context={context}
        mode="edit"
        large
        isLocked={({ key }) => key in ask.prefilled}
      />
      {ask.consent !== null && (
        <div className="mo-public-consent">
          <Checkbox
            checked={consented}
            onChange={({ target }) => {
              setConsented(target.checked);
              setLacksConsent(false);
            }}
          >
            {textIn(ask.consent, locale)}
          </Checkbox>
          {lacksConsent && (
            <p className="mo-help mo-danger-text" role="alert">
              {t({ zh: '同意条款后才能提交', en: 'Agree to the terms before sending' })}
            </p>
          )}
        </div>
      )}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        className="mo-public-send"
        loading={isBusy}
        disabled={sending.state === 'waiting'}
      >
        {textIn(ask.submitLabel, locale) || t({ zh: '提交', en: 'Send' })}
      </Button>
    </form>
  );
}

const waitingWords = {
  unreachable: {
    zh: '暂时连不上，填写内容已保存在这台设备上，恢复后自动提交',
    en: 'No connection. Your answer is kept on this device and is sent when it is back',
  },
  crowded: {
    zh: '从你的网络提交的人太多，填写内容已保存在这台设备上，一分钟内自动提交',
    en: 'Many answers come from your network. Yours is kept on this device and is sent within a minute',
  },
};
