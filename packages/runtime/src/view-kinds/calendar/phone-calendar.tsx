'use client';

import { joinWords, readDay, writeDay } from '@mortise/core';
import { ListSkeleton, NoResult, OptionDot, useText } from '@mortise/ui';
import { useEffect, useMemo, useRef } from 'react';
import { NotLoaded } from '../../context/not-loaded.tsx';
import { useCountText } from '../../list/use-count-text.ts';
import { PhoneFrame } from '../../phone/phone-frame.tsx';
import { RecordFact } from '../record-fact.tsx';
import type { ViewKindProps } from '../view-kind-view.ts';
import { CalendarBar } from './calendar-bar.tsx';
import { DayMark } from './day-mark.tsx';
import { type Entry, useCalendar } from './use-calendar.ts';
import { useDays } from './use-days.ts';
import type { When } from './when.ts';
import { WithDates } from './with-dates.tsx';

/** A calendar on a phone: the entries of a month, day by day. */
export function PhoneCalendar(props: ViewKindProps) {
  const [count, onCount] = useCountText();
  return (
    <PhoneFrame {...props} count={count ?? null}>
      <WithDates {...props}>{(when) => <Agenda {...props} when={when} onCount={onCount} />}</WithDates>
    </PhoneFrame>
  );
}

interface AgendaProps extends ViewKindProps {
  readonly when: When;
  readonly onCount: (count: number, isExact: boolean) => void;
}

const mostFacts = 2;

function Agenda(props: AgendaProps) {
  const { t, locale } = useText();
  const { form, list } = props;
  const calendar = useCalendar(props, { monthAlone: true });
  const { entries, date, today, facts, isRead, error, open } = calendar;
  const dayOf = useDays();
  const hasTimes = props.when.start.kind === 'moment';
  const days = useMemo(() => byDay(entries, date.slice(0, 7)), [entries, date]);
  const heading = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' });

  const first = days.find(([day]) => day >= today)?.[0];
  const opened = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to go to.
  useEffect(() => {
    if (date === today) opened.current?.scrollIntoView();
  }, [isRead]);

  if (error && !isRead) {
    return (
      <NotLoaded
        title={t({ zh: '日历没有加载出来', en: "Couldn't load the calendar" })}
        error={error}
        onRetry={calendar.refresh}
      />
    );
  }
  return (
    <>
      <CalendarBar
        date={date}
        today={today}
        scale="month"
        onShow={calendar.show}
        isCovered={list.state.recordId !== null}
        isFixed
      />
      {!isRead && <ListSkeleton rows={8} rowHeight={64} />}
      {isRead && days.length === 0 && (
        <NoResult
          title={t({
            zh: joinWords('这个月没有', t(form.form.name)),
            en: `No ${t(form.form.name)} this month`,
          })}
        />
      )}
      {days.map(([day, some]) => (
        <section key={day} className="rt-agenda-day" ref={day === first ? opened : null}>
          <h3 data-today={day === today || undefined}>
            <span className="mo-num">{day.slice(5)}</span>
            {heading.format(new Date(`${day}T00:00:00Z`))}
            {day === today && <span>{t({ zh: '今天', en: 'Today' })}</span>}
            <DayMark day={dayOf(day)} named />
          </h3>
          {some.map((entry) => (
            <button
              key={entry.record.id}
              type="button"
              className="rt-phone-row rt-agenda-entry"
              onClick={() => open(entry.record.id)}
            >
              {hasTimes && (
                <span className="rt-agenda-time mo-num">{timeOf(entry, day, t({ zh: '全天', en: 'All day' }))}</span>
              )}
              <OptionDot color={entry.color ?? 'indigo'} shape="square" />
              <span className="mo-grow rt-agenda-text">
                <b className="mo-cut">{entry.record.title || t({ zh: '未命名', en: 'Untitled' })}</b>
                <span className="rt-agenda-facts mo-ink-2">
                  {facts.slice(0, mostFacts).map((field) => (
                    <span key={field.id} className="mo-cut">
                      <RecordFact field={field} record={entry.record} />
                    </span>
                  ))}
                </span>
              </span>
            </button>
          ))}
        </section>
      ))}
    </>
  );
}

/** The days of a month that have entries, in order; what lasts longer is on each of its days. */
function byDay(entries: readonly Entry[], month: string): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const day of daysOf(entry)) if (day.startsWith(month)) days.set(day, [...(days.get(day) ?? []), entry]);
  return [...days].sort(([one], [other]) => one.localeCompare(other));
}

function daysOf({ start, end }: Entry): string[] {
  const first = readDay(start.slice(0, 10)) ?? 0;
  // The end is not part of it: a clock time at midnight, and a day, end the day before.
  const over =
    end === null
      ? first + 1
      : (readDay(end.slice(0, 10)) ?? 0) + (end.length > 10 && !end.endsWith('T00:00:00') ? 1 : 0);
  return Array.from({ length: Math.min(Math.max(over - first, 1), 62) }, (_, at) => writeDay(first + at));
}

const timeOf = ({ start, allDay }: Entry, day: string, whole: string) =>
  allDay || !start.startsWith(day) ? whole : start.slice(11, 16);
