import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { Shown } from './cell.tsx';
import type { autonumber } from './definition.ts';
import { numberOf } from './number-of.ts';
import { PartsSettings } from './parts-settings.tsx';

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
  Settings: PartsSettings,
  Placeholder: ({ config, context }) => {
    const { timeZone, locale } = context;
    const sample = numberOf(config, 1, { now: new Date(), timeZone, textOf: () => '…' });
    return <Input disabled value={sample} aria-label={locale === 'zh' ? '编号示例' : 'Sample number'} />;
  },
};
