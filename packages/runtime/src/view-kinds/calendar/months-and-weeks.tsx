'use client';

import type {
  DateSelectArg,
  EventApi,
  EventContentArg,
  EventDropArg,
  EventInput,
  EventMountArg,
} from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import interaction, { type EventResizeDoneArg } from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { wallClock } from '@mortise/fields';
import { formatNumber, Note, PageSkeleton, useText } from '@mortise/ui';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NotLoaded } from '../../context/not-loaded.tsx';
import { isEditable } from '../../list/list-fields.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { CalendarBar } from './calendar-bar.tsx';
import { DayMark } from './day-mark.tsx';
import { EntryBody } from './entry-body.tsx';
import { titleOf } from './stretch-shown.ts';
import { type Entry, useCalendar } from './use-calendar.ts';
import { useDays } from './use-days.ts';
import { mayMove, mayResize } from './use-reschedule.ts';
import { chosen, resized, type Shift, type Stretch, shifted, type When } from './when.ts';

const AskDialog = lazy(() => import('../changing/ask-dialog.tsx').then((module) => ({ default: module.AskDialog })));

interface MonthsAndWeeksProps extends ViewKindProps {
  readonly when: When;
  readonly onCount: (count: number, isExact: boolean) => void;
}

/** What has no time of day stands in a week without hours. */
const views = {
  hours: { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' },
  days: { month: 'dayGridMonth', week: 'dayGridWeek', day: 'dayGridDay' },
} as const;
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
/** The library's clocks show the organisation's zone because it is told that UTC is theirs. */
const wallIn = (at: Date | null) => at?.toISOString().slice(0, 19) ?? '';
const dayIn = (at: Date) => at.toISOString().slice(0, 10);

/** Shift and an arrow move the entry that has the focus by so many days. */
const keyShifts: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Entries on the days of a month, or on the hours of a week or a day; dragged, they are rescheduled. */
export function MonthsAndWeeks(props: MonthsAndWeeksProps) {
  const { t, locale } = useText();
  const { form, when, onCreate, list } = props;
  const calendar = useCalendar(props);
  const { entries, date, scale, today, timeZone, reschedule, show, open, isRead, isCut, most, error } = calendar;
  const dayOf = useDays();
  const view = views[when.start.kind === 'moment' ? 'hours' : 'days'][scale];
  const library = useRef<FullCalendar>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  /** The entry that is moved with the keys: drawn anew, it has the focus again. */
  const moving = useRef<string | null>(null);

  useEffect(() => {
    // The library draws at once, which React refuses while it draws itself.
    const timer = setTimeout(() => library.current?.getApi().changeView(view, date));
    return () => clearTimeout(timer);
  }, [view, date]);

  const byId = useMemo(() => new Map(entries.map((entry) => [entry.record.id, entry])), [entries]);
  const events = useMemo(
    () =>
      entries.map(
        ({ record, start, end, allDay }): EventInput => ({
          id: record.id,
          title: record.title || t({ zh: '未命名', en: 'Untitled' }),
          start,
          ...(end ? { end } : {}),
          allDay,
          startEditable: mayMove(record, when),
          durationEditable: mayResize(when),
        }),
      ),
    [entries, when, t],
  );
  const move = (entry: Entry, by: Shift) => {
    const values = shifted(entry.record, when, by, timeZone);
    const day = dayIn(new Date(Date.parse(`${entry.start.slice(0, 10)}T00:00:00Z`) + by.days * 86_400_000));
    reschedule(entry.record, values, day);
    return day;
  };
  const onDrop = ({ event, delta }: EventDropArg) => {
    const entry = byId.get(event.id);
    if (entry) move(entry, { days: wholeDays(delta), milliseconds: delta.milliseconds });
  };
  const onResize = ({ event }: EventResizeDoneArg) => {
    const entry = byId.get(event.id);
    const until = wallIn(event.end);
    if (entry && until) reschedule(entry.record, resized(entry.record, when, until, timeZone), until.slice(0, 10));
  };
  const mayCreate = form.rights.may('create') && isEditable(when.start);
  const onSelect = ({ start, end, allDay }: DateSelectArg) => {
    library.current?.getApi().unselect();
    const stretch: Stretch = allDay
      ? { start: dayIn(start), end: dayIn(end), allDay }
      : { start: wallIn(start), end: wallIn(end), allDay };
    onCreate(chosen(when, stretch, timeZone));
  };
  const onMounted = ({ el, event }: EventMountArg) => {
    el.dataset.entry = event.id;
    // Shown, stored and read again it is drawn several times over.
    if (moving.current === event.id && document.activeElement === document.body) el.focus();
  };
  const stopMoving = () => {
    moving.current = null;
  };
  const onKeyDown = (pressed: React.KeyboardEvent) => {
    const days = keyShifts[pressed.key];
    const id = pressed.target instanceof HTMLElement ? pressed.target.dataset.entry : undefined;
    const entry = id === undefined ? undefined : byId.get(id);
    if (!pressed.shiftKey || days === undefined || !entry || !mayMove(entry.record, when)) return;
    pressed.preventDefault();
    moving.current = entry.record.id;
    const day = move(entry, { days, milliseconds: 0 });
    setSaid(t({ zh: `${entry.record.title} 移到 ${day}`, en: `${entry.record.title} moved to ${day}` }));
  };

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
      <CalendarBar date={date} today={today} scale={scale} onShow={show} isCovered={list.state.recordId !== null} />
      {isCut && (
        <div className="rt-calendar-note">
          <Note tone="warning">
            {t({
              zh: `这段时间超过 ${formatNumber(most)} 条，只显示最早的 ${formatNumber(most)} 条。加一个筛选条件，或换成周、日`,
              en: `More than ${formatNumber(most)} records here: only the earliest ${formatNumber(most)} are shown. Add a filter, or show a week or a day`,
            })}
          </Note>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the entries inside take the focus, this hears their keys. */}
      <div className="rt-calendar" ref={frame} data-scale={scale} onKeyDown={onKeyDown} onPointerDown={stopMoving}>
        {!isRead && <PageSkeleton />}
        <FullCalendar
          ref={library}
          plugins={[dayGrid, timeGrid, interaction]}
          initialView={view}
          initialDate={date}
          timeZone="UTC"
          now={() => wallClock(Date.now(), timeZone)}
          locale={locale === 'zh' ? 'zh-CN' : 'en'}
          firstDay={1}
          height="100%"
          headerToolbar={false}
          fixedWeekCount={false}
          events={events}
          eventDisplay="block"
          eventTimeFormat={clock}
          defaultRangeSeparator="–"
          slotLabelFormat={clock}
          slotDuration="00:30:00"
          scrollTime="08:00:00"
          allDaySlot={false}
          slotEventOverlap={false}
          nowIndicator
          dayMaxEvents
          moreLinkContent={({ num }) => t({ zh: `还有 ${num} 条`, en: `${num} more` })}
          moreLinkHint={(num) => t({ zh: `显示这一天另外的 ${num} 条`, en: `Show ${num} more of this day` })}
          closeHint={t({ zh: '关闭', en: 'Close' })}
          dayPopoverFormat={({ date: { marker } }) => titleOf('day', dayIn(marker), locale)}
          eventInteractive
          eventClassNames="rt-entry"
          eventContent={(shown: EventContentArg) => (
            <EntryBody entry={byId.get(shown.event.id)} facts={calendar.facts} at={shown} />
          )}
          eventDidMount={onMounted}
          eventClick={({ event, jsEvent }) => {
            jsEvent.preventDefault();
            open(event.id);
          }}
          // Hours and days are different fields: an entry does not change from the one to the other.
          eventAllow={(to, event: EventApi | null) => event === null || to.allDay === event.allDay}
          eventDrop={onDrop}
          eventResize={onResize}
          selectable={mayCreate}
          selectMirror
          select={onSelect}
          longPressDelay={300}
          dayCellClassNames={({ date: at }) => (dayOf(dayIn(at)).isFree ? ['rt-day-free'] : [])}
          dayCellContent={({ date: at, dayNumberText }) => (
            <>
              <DayMark day={dayOf(dayIn(at))} named />
              <span className="rt-day-number">{dayNumberText.replace('日', '')}</span>
            </>
          )}
          dayHeaderContent={({ date: at, text }) =>
            scale === 'month' ? (
              text
            ) : (
              <span className="rt-day-head">
                {weekday(at, locale)}
                <b className="mo-num" data-today={dayIn(at) === today || undefined}>
                  {at.getUTCDate()}
                </b>
                <DayMark day={dayOf(dayIn(at))} named={false} />
              </span>
            )
          }
        />
      </div>
      <div className="mo-visually-hidden" aria-live="assertive">
        {said}
      </div>
      {calendar.asking && (
        <Suspense>
          <AskDialog form={form} asked={calendar.asking} />
        </Suspense>
      )}
    </>
  );
}

/** A drag over months comes as months where the library thinks in them; here it never does. */
const wholeDays = ({ days, months, years }: EventDropArg['delta']) => days + months * 30 + years * 365;

const weekday = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' }).format(at);
