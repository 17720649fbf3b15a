'use client';

import {
  type CalendarChange,
  type CalendarSettings,
  type Day,
  weekdayOf,
  workingCalendar,
  writeDay,
} from '@mortise/core';
import { InlineText, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { describeDay } from './describe-day.ts';
import { useCalendarChanges } from './use-calendar.ts';
import { weekdayNames } from './weekday-names.ts';

interface DayEditorProps {
  day: Day;
  settings: CalendarSettings;
  onClose: () => void;
}

/** Makes one day a workday or a free one, and names it. Saves at once. */
export function DayEditor({ day, settings, onClose }: DayEditorProps) {
  const { t } = useText();
  const { changeDays } = useCalendarChanges(settings);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const date = writeDay(day);
  const change = settings.changes.find((each) => each.date === date);
  const without = useMemo(() => workingCalendar({ ...settings, changes: [] }).explain(day), [settings, day]);
  const kind = change?.kind ?? (without.isWorkday ? 'workday' : 'holiday');

  const save = (next: Partial<CalendarChange>) =>
    changeDays(
      { set: [{ date, kind, name: change?.name ?? '', ...next }], clear: [] },
      t({ zh: `已调整 ${date}`, en: `Changed ${date}` }),
    );

  return (
    <div
      ref={root}
      className="web-day-editor"
      role="dialog"
      aria-label={date}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <strong className="mo-num">
        {date} {t(weekdayNames[weekdayOf(day) - 1]?.long ?? '')}
      </strong>
      <p>{t({ zh: `官方安排：${describeDay(without).zh}`, en: `Official: ${describeDay(without).en}` })}</p>
      <Segmented<CalendarChange['kind']>
        block
        size="small"
        aria-label={t({ zh: '这一天', en: 'This day' })}
        value={kind}
        onChange={(next) => save({ kind: next })}
        options={[
          { value: 'workday', label: t({ zh: '上班', en: 'Workday' }) },
          { value: 'holiday', label: t({ zh: '休息', en: 'Free' }) },
        ]}
      />
      <label htmlFor="day-name">{t({ zh: '名称', en: 'Name' })}</label>
      <InlineText
        id="day-name"
        value={change?.name ?? ''}
        maxLength={40}
        placeholder={t({ zh: '例如：司庆日', en: 'For example: Founding day' })}
        onSave={(name) => save({ name })}
      />
      {change && (
        <Button
          size="small"
          type="text"
          onClick={() => {
            changeDays({ set: [], clear: [date] }, t({ zh: `已恢复 ${date}`, en: `Reset ${date}` }));
            onClose();
          }}
        >
          {t({ zh: '恢复官方安排', en: 'Reset to official' })}
        </Button>
      )}
    </div>
  );
}
