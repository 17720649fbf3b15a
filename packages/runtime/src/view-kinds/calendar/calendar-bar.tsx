'use client';

import { type CalendarScale, calendarScales } from '@mortise/core';
import { IconButton, useShortcut, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { scaleNames } from './scale-names.ts';
import { stepped, titleOf } from './stretch-shown.ts';

interface CalendarBarProps {
  readonly date: string;
  readonly today: string;
  readonly scale: CalendarScale;
  readonly onShow: (next: { readonly date?: string; readonly scale?: CalendarScale }) => void;
  /** Keys belong to something that lies over the calendar. */
  readonly isCovered: boolean;
  /** Only ever a month. */
  readonly isFixed?: boolean;
  readonly children?: ReactNode;
}

/** Which stretch of the calendar is shown, and the ways to others. */
export function CalendarBar({ date, today, scale, onShow, isCovered, isFixed = false, children }: CalendarBarProps) {
  const { t, locale } = useText();
  const step = (by: 1 | -1) => onShow({ date: stepped(scale, date, by) });
  const keys = { enabled: !isCovered };
  useShortcut('calendar.today', () => onShow({ date: today }), keys);
  useShortcut('calendar.next', () => step(1), keys);
  useShortcut('calendar.previous', () => step(-1), keys);
  useShortcut('calendar.month', () => onShow({ scale: 'month' }), keys);
  useShortcut('calendar.week', () => onShow({ scale: 'week' }), keys);
  useShortcut('calendar.day', () => onShow({ scale: 'day' }), keys);
  return (
    <div className="rt-calendar-bar">
      <Button size="small" onClick={() => onShow({ date: today })}>
        {t({ zh: '今天', en: 'Today' })}
      </Button>
      <span className="rt-calendar-steps">
        <IconButton icon={ChevronLeft} label={before[scale](t)} onClick={() => step(-1)} />
        <IconButton icon={ChevronRight} label={after[scale](t)} onClick={() => step(1)} />
      </span>
      <h2 aria-live="polite">{titleOf(scale, date, locale)}</h2>
      {children}
      {!isFixed && (
        <Segmented<CalendarScale>
          className="mo-end"
          size="small"
          aria-label={t({ zh: '一次显示', en: 'Show' })}
          value={scale}
          options={calendarScales.map((value) => ({ value, label: t(scaleNames[value]) }))}
          onChange={(next) => onShow({ scale: next })}
        />
      )}
    </div>
  );
}

type Say = ReturnType<typeof useText>['t'];
const before = {
  month: (t: Say) => t({ zh: '上个月', en: 'Previous month' }),
  week: (t: Say) => t({ zh: '上一周', en: 'Previous week' }),
  day: (t: Say) => t({ zh: '前一天', en: 'Previous day' }),
};
const after = {
  month: (t: Say) => t({ zh: '下个月', en: 'Next month' }),
  week: (t: Say) => t({ zh: '下一周', en: 'Next week' }),
  day: (t: Say) => t({ zh: '后一天', en: 'Next day' }),
};
