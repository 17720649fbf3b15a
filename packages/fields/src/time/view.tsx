import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import { Clock } from 'lucide-react';
import type { FieldView } from '../field-view.ts';
import { PickerInput } from '../picker-input.tsx';
import { readTime } from '../read-time.ts';
import { TimeText } from './cell.tsx';
import { time } from './definition.ts';

export const timeView: FieldView<typeof time> = {
  Input: (props) => (
    <PickerInput
      field={{ placeholder: props.config.precision === 'minute' ? 'HH:mm' : 'HH:mm:ss', ...props }}
      resting={(value) => time.format(value, props.config, props.context)}
      read={readTime}
      icon={Clock}
      open={props.context.locale === 'zh' ? '选时间' : 'Pick a time'}
      panel={(close) => (
        <TimePicker
          open
          tabIndex={-1}
          value={props.value && readTime(props.value) ? dayjs(`2000-01-01T${props.value}`) : null}
          showSecond={props.config.precision === 'second'}
          onChange={(picked) => {
            if (picked) props.onChange(picked.format('HH:mm:ss'));
            close();
          }}
          onOpenChange={(open) => !open && close()}
        />
      )}
    />
  ),
  Display: (props) => <TimeText {...props} />,
  Cell: (props) => <TimeText {...props} />,
};
