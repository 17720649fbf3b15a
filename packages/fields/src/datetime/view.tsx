import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { CalendarDays } from 'lucide-react';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { PickerInput } from '../picker-input.tsx';
import { readDate } from '../read-date.ts';
import { DateText } from './cell.tsx';
import { datetime } from './definition.ts';
import { allowsWeekday, boundsOf } from './limits.ts';
import { isMoment, storedFrom, storedOf, wallOf } from './wall.ts';

type Config = ConfigOf<typeof datetime>;

export const datetimeView: FieldView<typeof datetime> = {
  Input: DateInput,
  Display: (props) => <DateText {...props} />,
  Cell: (props) => <DateText {...props} />,
};

function DateInput(props: InputProps<Config, string>) {
  const { config, context, value, onChange } = props;
  const { precision } = config;
  const { timeZone, locale } = context;
  const wall = value && wallOf(value, precision, timeZone);
  const take = (picked: Dayjs) => onChange(storedOf(picked.format('YYYY-MM-DDTHH:mm:ss'), precision, timeZone));
  return (
    <PickerInput
      field={{ placeholder: hints[precision], ...props }}
      resting={(stored) => datetime.format(stored, config, context)}
      read={(text) => {
        const read = readDate(text, 'ymd');
        return read && storedFrom(read, precision, timeZone);
      }}
      icon={CalendarDays}
      open={locale === 'zh' ? '选日期' : 'Pick a date'}
      panel={(close) => (
        <DatePicker
          open
          tabIndex={-1}
          value={wall ? dayjs(wall) : null}
          picker={precision === 'year' || precision === 'month' ? precision : 'date'}
          showTime={isMoment(config) && { minuteStep: minuteStepOf(config), showSecond: precision === 'second' }}
          disabledDate={(day) => isOutside(day, config, timeZone)}
          onChange={(picked) => {
            if (picked) take(picked);
            close();
          }}
          onOpenChange={(open) => !open && close()}
        />
      )}
    />
  );
}

const hints = {
  year: 'YYYY',
  month: 'YYYY-MM',
  day: 'YYYY-MM-DD',
  minute: 'YYYY-MM-DD HH:mm',
  second: 'YYYY-MM-DD HH:mm:ss',
};

type MinuteStep = 1 | 5 | 10 | 15 | 30;
const minuteStepOf = ({ minuteStep }: Config): MinuteStep =>
  ([30, 15, 10, 5] as const).find((step) => minuteStep === step) ?? 1;

function isOutside(day: Dayjs, config: Config, timeZone: string): boolean {
  const { first, last } = boundsOf(config, { now: new Date(), timeZone });
  const { precision } = config;
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10;
  const at = day.format('YYYY-MM-DD').slice(0, length);
  if (first && at < first.slice(0, length)) return true;
  if (last && at > last.slice(0, length)) return true;
  return length === 10 && !allowsWeekday(config.weekdays, at);
}
