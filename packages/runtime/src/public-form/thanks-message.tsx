'use client';

import { type Thanks, textIn } from '@mortise/core';
import { Icon, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { CircleCheck, Copy } from 'lucide-react';
import { useEffect } from 'react';

interface ThanksMessageProps {
  thanks: Thanks;
  /** Address at which the visitor may change what they sent; null where they may not. */
  changeHref: string | null;
  onAgain: () => void;
}

/** After sending: thanks on a page of ours, or on to the address the builder chose. */
export function ThanksMessage({ thanks, changeHref, onAgain }: ThanksMessageProps) {
  const { t, locale } = useText();
  const toast = useToast();
  const away = thanks.kind === 'redirect' ? thanks.url : null;
  useEffect(() => {
    if (away) window.location.assign(away);
  }, [away]);

  const title = thanks.kind === 'page' ? textIn(thanks.title, locale) : '';
  const text = thanks.kind === 'page' ? textIn(thanks.text, locale) : t({ zh: '正在前往下一页', en: 'Taking you on' });

  async function copy() {
    await navigator.clipboard?.writeText(new URL(changeHref ?? '', window.location.href).href);
    toast.done(t({ zh: '已复制修改链接', en: 'Copied the link' }));
  }

  return (
    <div className="mo-public-message" role="status">
      <span className="mo-public-done">
        <Icon of={CircleCheck} size={20} />
      </span>
      <h2>{title || t({ zh: '已收到你的填写', en: 'We received your answer' })}</h2>
      {text && <p>{text}</p>}
      {(changeHref || (thanks.kind === 'page' && thanks.again)) && (
        <div className="mo-public-actions">
          {thanks.kind === 'page' && thanks.again && (
            <Button size="large" onClick={onAgain}>
              {t({ zh: '再填一份', en: 'Fill in another' })}
            </Button>
          )}
          {changeHref && (
            <>
              <Button size="large" type="text" href={changeHref}>
                {t({ zh: '修改填写内容', en: 'Change your answer' })}
              </Button>
              <Button size="large" type="text" icon={<Icon of={Copy} size={14} />} onClick={copy}>
                {t({ zh: '复制修改链接', en: 'Copy the link to it' })}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
