'use client';

import { type CalendarSettings, type Day, type WorkingCalendar, writeDay } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Popover } from 'antd';
import { DayEditor } from './day-editor.tsx';
import { describeDay } from './describe-day.ts';
import { monthDays } from './month-days.ts';
import { weekdayNames } from './weekday-names.ts';

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface CalendarMonthProps {
  year: number;
  month: number;
  settings: CalendarSettings;
  calendar: WorkingCalendar;
  today: Day;
  /** The one day that Tab reaches. */
  reachable: Day;
  opened: Day | null;
  onOpen: (day: Day | null) => void;
}

export function CalendarMonth({ year, month, opened, onOpen, ...rest }: CalendarMonthProps) {
  const { t } = useText();
  const { days, begins } = monthDays(year, month);
  return (
    <section className="web-calendar-month">
      <h3>{t({ zh: `${month} 月`, en: englishMonths[month - 1] ?? '' })}</h3>
      <div className="web-calendar-days">
        {weekdayNames.map(({ weekday, short }) => (
          <span key={weekday} className="web-calendar-head" aria-hidden>
            {t(short)}
          </span>
        ))}
        {days.map((day, at) => (
          <DayButton
            key={day}
            day={day}
            column={at === 0 ? begins : undefined}
            isOpen={day === opened}
            onOpen={onOpen}
            {...rest}
          />
        ))}
      </div>
    </section>
  );
}

interface DayButtonProps extends Pick<CalendarMonthProps, 'settings' | 'calendar' | 'today' | 'reachable' | 'onOpen'> {
  day: Day;
  column: number | undefined;
  isOpen: boolean;
}

function DayButton({ day, column, isOpen, onOpen, settings, calendar, today, reachable }: DayButtonProps) {
  const { t } = useText();
  const explained = calendar.explain(day);
  const { isWorkday, decidedBy } = explained;
  const look = decidedBy === 'week' ? (isWorkday ? 'plain' : 'weekend') : isWorkday ? 'worked' : 'free';
  const button = (
    <button
      type="button"
      data-day={day}
      className={`web-calendar-day web-calendar-${look}${day === today ? ' web-calendar-today' : ''}`}
      style={column ? { gridColumn: column } : undefined}
      tabIndex={day === reachable ? 0 : -1}
      aria-current={day === today ? 'date' : undefined}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? null : day)}
    >
      {Number(writeDay(day).slice(8))}
      <span className="mo-visually-hidden">{` ${writeDay(day)} ${t(describeDay(explained))}`}</span>
      {decidedBy !== 'week' && <i aria-hidden>{isWorkday ? t({ zh: '班', en: 'W' }) : t({ zh: '休', en: 'H' })}</i>}
      {decidedBy === 'organisation' && <b aria-hidden />}
    </button>
  );
  if (!isOpen) return button;
  return (
    <Popover
      open
      trigger="click"
      onOpenChange={(open) => !open && onOpen(null)}
      content={<DayEditor day={day} settings={settings} onClose={() => onOpen(null)} />}
    >
      {button}
    </Popover>
  );
}
