'use client';

import { problemOf } from '@mortise/api/client';
import { changeView, Icon, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from './api.ts';

/** Above every page, and above what floats over it, while one looks through somebody's eyes. */
export function ViewBanner({ name }: { name: string }) {
  const { t } = useText();
  const toast = useToast();
  const [isLeaving, setIsLeaving] = useState(false);

  useEffect(() => {
    document.documentElement.dataset.viewed = '';
    return () => {
      delete document.documentElement.dataset.viewed;
    };
  }, []);

  async function leave() {
    setIsLeaving(true);
    try {
      await api.call('DELETE /view-as');
      changeView(window.location.href);
    } catch (problem) {
      setIsLeaving(false);
      const { text, traceId } = problemOf(problem);
      toast.failed(t(text), { traceId, retry: () => void leave() });
    }
  }

  return (
    <div className="web-viewed" role="status">
      <Icon of={Eye} size={14} />
      <span className="mo-cut">
        {t({ zh: '正在以 ', en: 'You view as ' })}
        <b>{name}</b>
        {t({ zh: ' 的身份查看，只读', en: ', read-only' })}
      </span>
      <Button size="small" loading={isLeaving} onClick={() => void leave()}>
        {t({ zh: '退出查看', en: 'Stop viewing' })}
      </Button>
    </div>
  );
}
