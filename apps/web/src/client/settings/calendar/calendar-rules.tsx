'use client';

import { type CalendarSettings, chinaYearsKnown, type IsoWeekday } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { useCalendarChanges } from './use-calendar.ts';
import { weekdayNames } from './weekday-names.ts';

/** What holds for every week and year; single days are changed in the year below. */
export function CalendarRules({ settings }: { settings: CalendarSettings }) {
  const { t } = useText();
  const { update } = useCalendarChanges(settings);
  const { first, last } = chinaYearsKnown;

  function toggle(weekday: IsoWeekday) {
    const isFree = settings.weekend.includes(weekday);
    const weekend = isFree ? settings.weekend.filter((each) => each !== weekday) : [...settings.weekend, weekday];
    update({ weekend }, t({ zh: '已修改每周休息日', en: 'Changed the free days of the week' }));
  }

  return (
    <SettingsSection
      title={t({ zh: '工作日历', en: 'Working calendar' })}
      note={t({
        zh: '公式里的工作日按它计算，例如 NETWORKDAYS 和 WORKDAY',
        en: 'Formulas such as NETWORKDAYS and WORKDAY count workdays in it',
      })}
    >
      <SettingRow
        name={t({ zh: '每周休息日', en: 'Free days of the week' })}
        meaning={t({ zh: '至少留一个工作日', en: 'At least one day of the week is worked' })}
      >
        <fieldset className="web-weekdays" aria-label={t({ zh: '每周休息日', en: 'Free days of the week' })}>
          {weekdayNames.map(({ weekday, short, long }) => {
            const isFree = settings.weekend.includes(weekday);
            return (
              <button
                key={weekday}
                type="button"
                aria-pressed={isFree}
                aria-label={t(long)}
                disabled={!isFree && settings.weekend.length === 6}
                onClick={() => toggle(weekday)}
              >
                {t(short)}
              </button>
            );
          })}
        </fieldset>
      </SettingRow>
      <SettingRow
        name={t({ zh: '法定节假日', en: 'Public holidays' })}
        meaning={t({
          zh: `收录国务院办公厅 ${first} 至 ${last} 年的放假和调休安排`,
          en: `The State Council’s holidays and make-up workdays of ${first} to ${last}`,
        })}
      >
        <Segmented<CalendarSettings['official']>
          size="small"
          aria-label={t({ zh: '法定节假日', en: 'Public holidays' })}
          value={settings.official}
          onChange={(official) =>
            update({ official }, t({ zh: '已修改法定节假日', en: 'Changed the public holidays' }))
          }
          options={[
            { value: 'china', label: t({ zh: '中国大陆', en: 'Mainland China' }) },
            { value: 'none', label: t({ zh: '不使用', en: 'None' }) },
          ]}
        />
      </SettingRow>
    </SettingsSection>
  );
}
