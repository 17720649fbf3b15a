'use client';

import { NoResult, useText } from '@mortise/ui';
import { Button } from 'antd';

export function MissingPage() {
  const { t } = useText();
  return (
    <div className="web-alone">
      <NoResult
        title={t({ zh: '没有这个页面', en: 'No such page' })}
        hint={t({
          zh: '它可能已删除，或链接抄错了',
          en: 'It may have been deleted, or the link may be wrong',
        })}
      >
        <Button href="/">{t({ zh: '回到应用', en: 'Go to the apps' })}</Button>
      </NoResult>
    </div>
  );
}
