'use client';

import { useText } from '@mortise/ui';
import { Loaded } from '../loaded.tsx';
import { OnlyAdministrators } from '../only-administrators.tsx';
import { CalendarRules } from './calendar-rules.tsx';
import { CalendarYear } from './calendar-year.tsx';
import { useCalendar } from './use-calendar.ts';

export function CalendarSettingsPage() {
  const { t } = useText();
  const calendar = useCalendar();
  return (
    <OnlyAdministrators>
      <Loaded query={calendar} failure={t({ zh: '工作日历没有加载出来', en: "Couldn't load the working calendar" })}>
        {(settings) => (
          <>
            <CalendarRules settings={settings} />
            <CalendarYear settings={settings} />
          </>
        )}
      </Loaded>
    </OnlyAdministrators>
  );
}
