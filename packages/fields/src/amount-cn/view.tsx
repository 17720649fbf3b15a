import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { Words } from './cell.tsx';
import type { amountCn } from './definition.ts';

export const amountCnView: FieldView<typeof amountCn> = {
  Input: (props) => <Input {...controlProps(props)} readOnly variant="filled" value={props.value ?? ''} />,
  Display: ({ value }) => value,
  Cell: Words,
  Placeholder: () => <Input disabled value="壹仟元整" aria-hidden="true" />,
};
