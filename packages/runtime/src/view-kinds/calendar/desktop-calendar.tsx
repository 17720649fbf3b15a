'use client';

import { type CalendarViewSettings, joinWords, textIn } from '@mortise/core';
import { useShortcut, useText } from '@mortise/ui';
import { useCallback, useState } from 'react';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { FieldsMenu } from '../../list/fields-menu.tsx';
import { ListHead } from '../../list/list-head.tsx';
import { SearchBox } from '../../list/search-box.tsx';
import { countText } from '../../list/use-place.ts';
import { SettingsMenu } from '../../views/settings/settings-menu.tsx';
import { ViewPills } from '../../views/view-pills.tsx';
import type { ViewKindProps } from '../view-kind-view.ts';
import { MonthsAndWeeks } from './months-and-weeks.tsx';
import { WithDates } from './with-dates.tsx';

/** A calendar with the head, the views and the tools of every list. */
export function DesktopCalendar(props: ViewKindProps) {
  const { t } = useText();
  const { list, form, shown, onCreate } = props;
  const { fields, asked, fieldOf, state, go, preferences, setPreferences } = list;
  const [count, setCount] = useState<string | undefined>(undefined);
  const onCount = useCallback((found: number, exact: boolean) => setCount(countText({ count: found, exact })), []);
  useShortcut('list.new', () => onCreate(), { enabled: form.rights.may('create') });
  const { start: startId } = shown.settings as unknown as CalendarViewSettings;
  const start = startId === null ? undefined : fieldOf(startId);
  const name = t(form.form.name);
  return (
    <div className="rt-list">
      <ListHead form={form} count={count} onCreate={() => onCreate()} />
      <ViewPills list={list} />
      <div className="rt-tools">
        <FilterBar fields={asked} fieldOf={fieldOf} filter={shown.filter} onChange={(filter) => go({ filter })} />
        <div className="rt-tools-end">
          <SettingsMenu
            list={list}
            shown={shown}
            label={
              start
                ? { zh: `按${textIn(start.label, 'zh')}`, en: `By ${textIn(start.label, 'en')}` }
                : { zh: '日历设置', en: 'Calendar settings' }
            }
            isOpen={start === undefined}
            onChange={(settings) => setPreferences({ ...preferences, settings })}
          />
          <FieldsMenu
            fields={fields}
            columns={shown.columns}
            label={{ zh: '显示字段', en: 'Fields shown' }}
            onChange={(columns) => setPreferences({ ...preferences, columns })}
          />
          <SearchBox value={state.search} onChange={(search) => go({ search })} />
        </div>
      </div>
      <section className="rt-body" aria-label={t({ zh: joinWords(name, '日历'), en: `Calendar of ${name}` })}>
        <WithDates {...props}>{(when) => <MonthsAndWeeks {...props} when={when} onCount={onCount} />}</WithDates>
      </section>
    </div>
  );
}
