'use client';

import { Icon, IconButton, useText } from '@mortise/ui';
import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';

export type StepKey = 'upload' | 'fields' | 'check' | 'run';

const steps: readonly { readonly key: StepKey; readonly label: { readonly zh: string; readonly en: string } }[] = [
  { key: 'upload', label: { zh: '上传', en: 'Upload' } },
  { key: 'fields', label: { zh: '确认字段', en: 'Fields' } },
  { key: 'check', label: { zh: '检查', en: 'Check' } },
  { key: 'run', label: { zh: '导入', en: 'Import' } },
];

interface ImportFrameProps {
  title: string;
  step: StepKey;
  /** All steps are behind: the last one too. */
  isDone?: boolean;
  onClose: () => void;
  /** Of the bar: the primary button comes last. */
  actions?: ReactNode;
  /** 320 wide, at the right; under the work on narrow screens. */
  side?: ReactNode;
  sideLabel?: string;
  children: ReactNode;
}

/** The bar with its four steps over the work of one of them. */
export function ImportFrame({
  title,
  step,
  isDone = false,
  onClose,
  actions,
  side,
  sideLabel,
  children,
}: ImportFrameProps) {
  const { t } = useText();
  const now = steps.findIndex(({ key }) => key === step);
  return (
    <div className="im-frame">
      <header className="im-bar">
        <div className="mo-row">
          <IconButton icon={X} label={t({ zh: '关闭', en: 'Close' })} tooltip="bottom" onClick={onClose} />
          <h1 className="im-title mo-cut">{title}</h1>
        </div>
        <ol className="im-steps" aria-label={t({ zh: '步骤', en: 'Steps' })}>
          {steps.map(({ key, label }, index) => {
            const isBehind = index < now || isDone;
            const isNow = index === now && !isDone;
            return (
              <li key={key} aria-current={isNow ? 'step' : undefined} className={isBehind ? 'im-step-done' : undefined}>
                <span className="im-step-number">{isBehind ? <Icon of={Check} size={12} /> : index + 1}</span>
                <span>{t(label)}</span>
              </li>
            );
          })}
        </ol>
        <div className="mo-row im-actions">{actions}</div>
      </header>
      <div className="im-body">
        <main className="im-main">{children}</main>
        {side && (
          <aside className="im-side" aria-label={sideLabel}>
            {side}
          </aside>
        )}
      </div>
    </div>
  );
}
