'use client';

import { useText } from '@mortise/ui';
import type { DayShown } from './use-days.ts';

/** 休 and 班, as printed calendars have them, with the name of the holiday. */
export function DayMark({ day, named }: { readonly day: DayShown; readonly named: boolean }) {
  const { t } = useText();
  const { mark, name } = day;
  if (mark === null) return null;
  const words = mark === 'holiday' ? t({ zh: '休', en: 'Off' }) : t({ zh: '班', en: 'Work' });
  return (
    <span className="rt-day-mark" data-mark={mark} title={name ? t(name) : undefined}>
      {words}
      {named && name && mark === 'holiday' && <span className="mo-cut">{t(name)}</span>}
    </span>
  );
}
