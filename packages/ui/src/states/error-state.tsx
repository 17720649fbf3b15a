'use client';

import { Button } from 'antd';
import { Check, Copy, RefreshCw, ServerCrash } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useText } from '../text/locale.tsx';

interface ErrorStateProps {
  /** What failed: 商机没有加载出来. */
  title: string;
  /** Why, and whether what was typed is safe. */
  detail?: string | undefined;
  traceId?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
}

export function ErrorState({ title, detail, traceId, onRetry, isRetrying = false }: ErrorStateProps) {
  const { t } = useText();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(traceId ?? '');
    setIsCopied(true);
  }

  return (
    <div className="mo-state" role="alert">
      <div>
        <span className="mo-state-icon mo-state-bad">
          <Icon of={ServerCrash} size={20} />
        </span>
        <h3>{title}</h3>
        <p>
          {detail ?? t({ zh: '你的修改没有丢', en: 'Nothing you entered is lost' })}
          {traceId && (
            <>
              {t({ zh: '。编号 ', en: '. Trace ' })}
              <code>{traceId}</code>
            </>
          )}
        </p>
        <div className="mo-state-actions">
          {onRetry && (
            <Button onClick={onRetry} loading={isRetrying} icon={<Icon of={RefreshCw} />}>
              {t({ zh: '重试', en: 'Retry' })}
            </Button>
          )}
          {traceId && (
            <Button type="text" onClick={copy} icon={<Icon of={isCopied ? Check : Copy} />}>
              {isCopied ? t({ zh: '已复制', en: 'Copied' }) : t({ zh: '复制编号', en: 'Copy trace' })}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
