import { Network } from 'lucide-react';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import type { Ids } from '../picking/ids.ts';
import { RangeSelect } from '../picking/range-select.tsx';
import { Cell, Departments } from './cell.tsx';
import { type department, rangeOf } from './definition.ts';
import { shownPath } from './path.ts';

type Config = ConfigOf<typeof department>;

const Input = (field: InputProps<Config, Ids>) => <Picker field={field} />;
const CellEditor = (field: InputProps<Config, Ids>) => <Picker field={field} startsOpen />;

export const departmentView: FieldView<typeof department> = {
  Input,
  CellEditor,
  Display: Departments,
  Cell,
};

function Picker({ field, startsOpen = false }: { field: InputProps<Config, Ids>; startsOpen?: boolean }) {
  const { multiple, showPath } = field.config;
  return (
    <RangeSelect
      field={field}
      kind="department"
      multiple={multiple}
      startsOpen={startsOpen}
      range={rangeOf(field.config)}
      titled={(title) => shownPath(title, showPath)}
      placeholder={
        multiple ? { zh: '选择部门，可多选', en: 'Choose departments' } : { zh: '选择部门', en: 'Choose a department' }
      }
      suffix={<Network size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
}
