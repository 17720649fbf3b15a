'use client';

import { type CalendarSettings, chinaYearsKnown, type Day, localDay, workingCalendar, writeDay } from '@mortise/core';
import { IconButton, Note, SettingsSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useOrganisation } from '../../organisation.ts';
import { CalendarMonth } from './calendar-month.tsx';
import { useCalendarChanges } from './use-calendar.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One year, day by day. A day is opened by a click and moved to by the arrow keys. */
export function CalendarYear({ settings }: { settings: CalendarSettings }) {
  const { t } = useText();
  const { changeDays } = useCalendarChanges(settings);
  const organisation = useOrganisation();
  const today = localDay(Date.now(), organisation.data?.timeZone ?? 'Asia/Shanghai');
  const thisYear = Number(writeDay(today).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [opened, setOpened] = useState<Day | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const calendar = useMemo(() => workingCalendar(settings), [settings]);

  const first = Date.UTC(year, 0, 1) / 86_400_000;
  const last = Date.UTC(year, 11, 31) / 86_400_000;
  const changed = settings.changes.filter(({ date }) => date.startsWith(`${year}-`));
  const isAnnounced = year >= chinaYearsKnown.first && year <= chinaYearsKnown.last;
  const count = calendar.workdaysBetween(first, last);
  const reachable = opened ?? (today >= first && today <= last ? today : first);

  function turn(to: number) {
    setOpened(null);
    setYear(to);
  }

  /** Closing gives the focus back to the day; opening another day takes it there by itself. */
  function open(day: Day | null) {
    const from = opened;
    setOpened(day);
    if (day === null && from !== null) requestAnimationFrame(() => focus(from));
  }

  const focus = (day: Day) => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    focus(Number(from) + step);
  }

  return (
    <SettingsSection
      title={t({ zh: `${year} 年`, en: String(year) })}
      note={t({
        zh: `${count} 个工作日${changed.length > 0 ? `，自行调整了 ${changed.length} 天` : ''}`,
        en: `${count} workdays${changed.length > 0 ? `, ${changed.length} changed by hand` : ''}`,
      })}
      extra={
        <>
          {changed.length > 0 && (
            <Button
              size="small"
              onClick={() =>
                changeDays(
                  { set: [], clear: changed.map(({ date }) => date) },
                  t({
                    zh: `已恢复 ${year} 年的 ${changed.length} 天`,
                    en: `Reset ${changed.length} days of ${year}`,
                  }),
                )
              }
            >
              {t({ zh: '恢复官方安排', en: 'Reset to official' })}
            </Button>
          )}
          {year !== thisYear && (
            <Button size="small" type="text" onClick={() => turn(thisYear)}>
              {t({ zh: '回到今年', en: 'This year' })}
            </Button>
          )}
          <IconButton
            icon={ChevronLeft}
            label={t({ zh: '上一年', en: 'Previous year' })}
            disabled={year <= 1970}
            onClick={() => turn(year - 1)}
          />
          <IconButton
            icon={ChevronRight}
            label={t({ zh: '下一年', en: 'Next year' })}
            disabled={year >= 2199}
            onClick={() => turn(year + 1)}
          />
        </>
      }
    >
      {settings.official === 'china' && !isAnnounced && (
        <div className="web-calendar-note">
          <Note tone="warning">
            {t({
              zh: `没有收录 ${year} 年的官方安排，先按每周休息日计算。公布后点日期逐天调整，或升级到新版本`,
              en: `The official holidays of ${year} are not included, so only the week counts. Once they are announced, click days to change them, or upgrade`,
            })}
          </Note>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move among the buttons inside */}
      <div className="web-calendar-year" ref={grid} onKeyDown={move}>
        {months.map((month) => (
          <CalendarMonth
            key={month}
            year={year}
            month={month}
            settings={settings}
            calendar={calendar}
            today={today}
            reachable={reachable}
            opened={opened}
            onOpen={open}
          />
        ))}
      </div>
    </SettingsSection>
  );
}
