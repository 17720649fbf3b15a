import type { Period } from '@mortise/core';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { controlProps } from '../control-props.ts';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { PeriodText } from './cell.tsx';
import type { daterange } from './definition.ts';

export const daterangeView: FieldView<typeof daterange> = {
  Input: PeriodInput,
  Display: (props) => <PeriodText {...props} />,
  Cell: (props) => <PeriodText {...props} />,
};

/** Two pickers instead of antd's double panel, which is wider than a phone. A range may be half filled meanwhile. */
function PeriodInput(props: InputProps<ConfigOf<typeof daterange>, Period>) {
  const { value, config, onChange, onBlur, context } = props;
  const { id, readOnly, disabled, placeholder: _, autoFocus, ...control } = controlProps(props);
  const zh = context.locale === 'zh';
  const isMonth = config.precision === 'month';
  const set = (next: Partial<Period>) => {
    const both = { start: '', end: '', ...value, ...next };
    onChange(both.start === '' && both.end === '' ? null : both);
  };
  const shared = {
    ...control,
    picker: isMonth ? ('month' as const) : ('date' as const),
    format: isMonth ? 'YYYY-MM' : ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'],
    disabled: disabled || readOnly,
    style: { flex: 1, minWidth: 0 },
    onBlur: () => onBlur?.(),
  };
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
      <DatePicker
        {...shared}
        id={id}
        autoFocus={autoFocus}
        aria-label={zh ? '开始日期' : 'First day'}
        placeholder={zh ? '开始' : 'Start'}
        value={dayOf(value?.start)}
        {...until(value?.end)}
        onChange={(day) => set({ start: day ? day.startOf(isMonth ? 'month' : 'day').format('YYYY-MM-DD') : '' })}
      />
      <span className="mo-ink-3">{zh ? '至' : 'to'}</span>
      <DatePicker
        {...shared}
        aria-label={zh ? '结束日期' : 'Last day'}
        placeholder={zh ? '结束' : 'End'}
        value={dayOf(value?.end)}
        {...from(value?.start)}
        onChange={(day) => set({ end: day ? day.endOf(isMonth ? 'month' : 'day').format('YYYY-MM-DD') : '' })}
      />
    </div>
  );
}

function dayOf(text: string | undefined): Dayjs | null {
  const day = text ? dayjs(text) : null;
  return day?.isValid() ? day : null;
}

const from = (text: string | undefined) => bounded('minDate', dayOf(text));
const until = (text: string | undefined) => bounded('maxDate', dayOf(text));
const bounded = (name: 'minDate' | 'maxDate', day: Dayjs | null) => (day ? { [name]: day } : {});
