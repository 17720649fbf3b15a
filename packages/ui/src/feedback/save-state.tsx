'use client';

import { CircleAlert, CloudCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { Icon } from '../icons/icon.tsx';
import { useText } from '../text/locale.tsx';
import { formatTime } from '../text/moments.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date | string | number }
  | { readonly state: 'offline'; readonly pending: number }
  | { readonly state: 'failed'; readonly retry: () => void };

/** In a header: 正在保存, then 已保存 14:32; a failure turns red and offers to retry. */
export function SaveState({ saving }: { saving: Saving }) {
  const { t } = useText();
  if (saving.state === 'idle') return <span className="mo-save" role="status" />;
  if (saving.state === 'saving')
    return (
      <span className="mo-save" role="status">
        <Icon of={LoaderCircle} size={14} className="mo-spin" />
        {t({ zh: '正在保存', en: 'Saving' })}
      </span>
    );
  if (saving.state === 'saved') {
    const time = formatTime(saving.at);
    return (
      <span className="mo-save" role="status">
        <Icon of={CloudCheck} size={14} />
        {t({ zh: `已保存 ${time}`, en: `Saved ${time}` })}
      </span>
    );
  }
  if (saving.state === 'offline')
    return (
      <span className="mo-save mo-warning-text" role="status">
        <Icon of={CloudOff} size={14} />
        {t({
          zh: `离线，${saving.pending} 处修改存在本机`,
          en: `Offline, ${saving.pending} changes kept on this device`,
        })}
      </span>
    );
  return (
    <span className="mo-save mo-danger-text" role="alert">
      <Icon of={CircleAlert} size={14} />
      {t({ zh: '没有保存成功', en: "Couldn't save" })}
      <button type="button" className="mo-link" onClick={saving.retry}>
        {t({ zh: '重试', en: 'Retry' })}
      </button>
    </span>
  );
}
