'use client';

import { useText } from '@mortise/ui';
import type { DayShown } from './use-days.ts';

/** 休 and 班, as printed calendars have them, with the name of the holiday; in English the name is enough. */
export function DayMark({ day, named }: { readonly day: DayShown; readonly named: boolean }) {
  const { t, locale } = useText();
  const { mark, name } = day;
  if (mark === null) return null;
  const words = mark === 'holiday' ? t({ zh: '休', en: 'Off' }) : t({ zh: '班', en: 'Workday' });
  const called = named && mark === 'holiday' && name ? t(name) : null;
  return (
    <span className="rt-day-mark" data-mark={mark} title={name ? t(name) : undefined}>
      {(locale === 'zh' || called === null) && words}
      {called && <span className="mo-cut">{called}</span>}
    </span>
  );
}
