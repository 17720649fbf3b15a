'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import { useText } from '@mortise/ui';
import { useEffect, useState } from 'react';
import { ClosedMessage } from './closed-message.tsx';
import { kept } from './kept.ts';
import { PasswordGate } from './password-gate.tsx';
import { PublicCard } from './public-card.tsx';
import { PublicFormBody } from './public-form-body.tsx';

export { PreviewProvider } from '../preview/preview-provider.tsx';
export { ChangePage } from './change-page.tsx';
export { PublicMissing } from './public-missing.tsx';

interface PublicFormPageProps {
  api: ApiClient;
  formKey: string;
  /** As the server drew the page. */
  view: Answer<'GET /public/:key'>;
  prefill: string | undefined;
}

/** A form as a stranger with its link sees it. */
export function PublicFormPage({ api, formKey, view: first, prefill }: PublicFormPageProps) {
  const { t } = useText();
  const [view, setView] = useState(first);
  const [entry, setEntry] = useState<string | undefined>(undefined);
  const [hasSent, setHasSent] = useState(false);
  useEffect(() => {
    setHasSent(kept<true>(`${formKey}.sent`).read() === true);
  }, [formKey]);

  async function enter(proof: string) {
    const query = { entry: proof, ...(prefill ? { prefill } : {}) };
    const opened = await api.call('GET /public/:key', { params: { key: formKey }, query });
    setEntry(proof);
    setView(opened);
  }

  const { state, ask, organisation, title, intro, opensAt, timeZone } = view;
  return (
    <PublicCard organisation={organisation} title={title} intro={intro}>
      {state === 'password' && <PasswordGate api={api} formKey={formKey} onEntered={enter} />}
      {(state === 'closed' || state === 'not_yet' || state === 'full') && (
        <ClosedMessage state={state} opensAt={opensAt} timeZone={timeZone} />
      )}
      {ask && hasSent && ask.oncePerDevice && (
        <div className="mo-public-message">
          <h2>{t({ zh: '这台设备已经填写过', en: 'This device has already sent an answer' })}</h2>
          <p>{t({ zh: '每台设备只收一份', en: 'One answer is taken from each device' })}</p>
        </div>
      )}
      {ask && !(hasSent && ask.oncePerDevice) && (
        <PublicFormBody api={api} formKey={formKey} ask={ask} timeZone={timeZone} entry={entry} prefill={prefill} />
      )}
    </PublicCard>
  );
}
