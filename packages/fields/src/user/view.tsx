import { UserRound } from 'lucide-react';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import type { Ids } from '../picking/ids.ts';
import { RangeSelect } from '../picking/range-select.tsx';
import { Face, People } from './cell.tsx';
import { rangeOf, type user } from './definition.ts';

type Config = ConfigOf<typeof user>;

const Input = (field: InputProps<Config, Ids>) => <Picker field={field} />;
const CellEditor = (field: InputProps<Config, Ids>) => <Picker field={field} startsOpen />;

export const userView: FieldView<typeof user> = {
  Input,
  CellEditor,
  Display: (props) => <People {...props} wrap="wrap" />,
  Cell: (props) => <People {...props} wrap="nowrap" />,
};

function Picker({ field, startsOpen = false }: { field: InputProps<Config, Ids>; startsOpen?: boolean }) {
  const { multiple } = field.config;
  return (
    <RangeSelect
      field={field}
      kind="user"
      multiple={multiple}
      startsOpen={startsOpen}
      range={rangeOf(field.config)}
      Sign={Face}
      placeholder={
        multiple ? { zh: '选择成员，可多选', en: 'Choose people' } : { zh: '选择成员', en: 'Choose a person' }
      }
      suffix={<UserRound size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
}
