import { textIn } from '@mortise/core';
import { Cascader } from 'antd';
import { controlProps } from '../control-props.ts';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { PathText } from './cell.tsx';
import { type cascader, pathText } from './definition.ts';
import { pathTo, type TreeNode } from './tree.ts';
import { TreeSettings } from './tree-settings.tsx';

export const cascaderView: FieldView<typeof cascader> = {
  Input: PathInput,
  Display: (props) => <PathText {...props} />,
  Cell: (props) => <PathText {...props} />,
  Settings: TreeSettings,
};

function PathInput(props: InputProps<ConfigOf<typeof cascader>, string[]>) {
  const { value, config, onChange, onBlur, context } = props;
  const { readOnly, ...control } = controlProps(props);
  const { locale } = context;
  const path = pathTo(config.nodes, value?.at(-1) ?? '').map(({ id }) => id);
  const optionOf = ({ id, label, children }: TreeNode): Option => ({
    value: id,
    label: textIn(label, locale),
    ...(children?.length ? { children: children.map(optionOf) } : {}),
  });
  return (
    <Cascader
      {...control}
      style={{ width: '100%' }}
      placeholder={props.placeholder ?? textIn({ zh: '逐级选择', en: 'Choose level by level' }, locale)}
      options={config.nodes.map(optionOf)}
      disabled={control.disabled || readOnly}
      changeOnSelect={!config.leafOnly}
      allowClear
      showSearch
      value={path.length > 0 ? path : (value ?? [])}
      displayRender={() => (value ? pathText(value, config, locale) : '')}
      onChange={(chosen) => onChange(chosen?.length ? chosen.map(String) : null)}
      onBlur={() => onBlur?.()}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly children?: Option[];
}
