import { textIn } from '@mortise/core';
import { Network } from 'lucide-react';
import type { ConfigOf, DisplayProps, FieldView, InputProps } from '../field-view.ts';
import { type Ids, idsOf } from '../lookup/ids.ts';
import { invisible, LookupSelect } from '../lookup/lookup-select.tsx';
import { listed } from '../options/option-values.ts';
import type { department } from './definition.ts';
import { shownPath } from './path.ts';

type Config = ConfigOf<typeof department>;

const Input = (field: InputProps<Config, Ids>) => <Picker field={field} />;
const CellEditor = (field: InputProps<Config, Ids>) => <Picker field={field} startsOpen />;

export const departmentView: FieldView<typeof department> = {
  Input,
  CellEditor,
  Display: (props) => <>{named(props)}</>,
  Cell: (props) => <span title={named(props)}>{named(props)}</span>,
};

function Picker({ field, startsOpen = false }: { field: InputProps<Config, Ids>; startsOpen?: boolean }) {
  const { multiple, showPath, range, departmentIds } = field.config;
  return (
    <LookupSelect
      field={field}
      kind="department"
      multiple={multiple}
      startsOpen={startsOpen}
      within={range === 'departments' ? { departmentIds } : {}}
      titled={(title) => shownPath(title, showPath)}
      placeholder={
        multiple ? { zh: '选择部门，可多选', en: 'Choose departments' } : { zh: '选择部门', en: 'Choose a department' }
      }
      suffix={<Network size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
}

const named = ({ value, config, context: { locale, titleOf } }: DisplayProps<Config, Ids>) =>
  listed(
    idsOf(value).map((id) => {
      const title = titleOf(id);
      return title === undefined ? textIn(invisible, locale) : shownPath(title, config.showPath);
    }),
    locale,
  );
