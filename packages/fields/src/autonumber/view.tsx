import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { Shown } from './cell.tsx';
import type { autonumber } from './definition.ts';
import { numberOf } from './number-of.ts';

export const autonumberView: FieldView<typeof autonumber> = {
  Input: (props) => (
    <Input
      {...controlProps(props)}
      readOnly
      variant="filled"
      value={props.value ?? ''}
      placeholder={props.context.locale === 'zh' ? '保存后生成' : 'Given when saved'}
    />
  ),
  Display: Shown,
  Cell: Shown,
  Placeholder: ({ config, context }) => (
    <Input disabled value={numberOf(config, 1, new Date(), context.timeZone)} aria-label={config.prefix} />
  ),
};
