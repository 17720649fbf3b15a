'use client';

import { type CalendarViewSettings, joinWords, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { ListFrame } from '../../list/list-frame.tsx';
import { useCountText } from '../../list/use-count-text.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { MonthsAndWeeks } from './months-and-weeks.tsx';
import { WithDates } from './with-dates.tsx';

/** A calendar with the head, the views and the tools of every list. */
export function DesktopCalendar(props: ViewKindProps) {
  const { t } = useText();
  const { list, form, shown, onCreate } = props;
  const [count, onCount] = useCountText();
  const { start: startId } = shown.settings as unknown as CalendarViewSettings;
  const start = startId === null ? undefined : list.fieldOf(startId);
  return (
    <ListFrame
      list={list}
      form={form}
      shown={shown}
      count={count}
      onCreate={() => onCreate()}
      settings={{
        label: start
          ? { zh: `按${textIn(start.label, 'zh')}`, en: `By ${textIn(start.label, 'en')}` }
          : { zh: '日历设置', en: 'Calendar settings' },
        isOpen: start === undefined,
      }}
      isOrdered
      fieldsLabel={{ zh: '显示字段', en: 'Fields shown' }}
    >
      <section
        className="rt-body"
        aria-label={t({ zh: joinWords(t(form.form.name), '日历'), en: `Calendar of ${t(form.form.name)}` })}
      >
        <WithDates {...props}>{(when) => <MonthsAndWeeks {...props} when={when} onCount={onCount} />}</WithDates>
      </section>
    </ListFrame>
  );
}
