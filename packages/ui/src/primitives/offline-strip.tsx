'use client';

import { WifiOff } from 'lucide-react';
import { Icon } from '../icons/icon.tsx';
import { useText } from '../text/locale.tsx';

/** Amber, under the head, while the browser has no network. `pending` counts the changes kept on this device. */
export function OfflineStrip({ pending }: { pending: number }) {
  const { t } = useText();
  return (
    <div className="mo-offline" role="status">
      <Icon of={WifiOff} size={14} />
      <span className="mo-grow">
        {t({
          zh: '网络断开，修改先存在本机，恢复后自动提交',
          en: 'Offline. Changes stay on this device and are sent when the connection returns',
        })}
      </span>
      {pending > 0 && <b>{t({ zh: `${pending} 处待提交`, en: `${pending} waiting` })}</b>}
    </div>
  );
}
