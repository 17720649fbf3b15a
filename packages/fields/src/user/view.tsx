import { textIn } from '@mortise/core';
import { Avatar } from '@mortise/ui';
import { UserRound } from 'lucide-react';
import type { ConfigOf, DisplayProps, FieldView, InputProps } from '../field-view.ts';
import { type Ids, idsOf } from '../lookup/ids.ts';
import { invisible, LookupSelect } from '../lookup/lookup-select.tsx';
import type { user } from './definition.ts';

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
  const { multiple, range, departmentIds } = field.config;
  return (
    <LookupSelect
      field={field}
      kind="user"
      multiple={multiple}
      startsOpen={startsOpen}
      within={range === 'departments' ? { departmentIds } : {}}
      Sign={Face}
      placeholder={
        multiple ? { zh: '选择成员，可多选', en: 'Choose people' } : { zh: '选择成员', en: 'Choose a person' }
      }
      suffix={<UserRound size={16} strokeWidth={1.75} aria-hidden />}
    />
  );
}

const Face = ({ id, name }: { readonly id: string; readonly name: string }) => <Avatar id={id} name={name} size={20} />;

/** One person as avatar and name; from four on in a cell, avatars only, each with its name as a tooltip. */
function People({ value, context, wrap }: DisplayProps<Config, Ids> & { wrap: 'wrap' | 'nowrap' }) {
  const ids = idsOf(value);
  if (ids.length === 0) return null;
  const isTight = wrap === 'nowrap' && ids.length > 3;
  return (
    <span
      style={{
        display: 'inline-flex',
        flexWrap: wrap,
        gap: isTight ? 2 : '4px 10px',
        maxWidth: '100%',
        overflow: 'hidden',
        verticalAlign: 'middle',
      }}
    >
      {ids.map((id) => {
        const name = context.titleOf(id) ?? textIn(invisible, context.locale);
        return (
          <span key={id} title={name} style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
            <Face id={id} name={name} />
            {isTight ? <span className="mo-visually-hidden">{name}</span> : <span className="mo-cut">{name}</span>}
          </span>
        );
      })}
    </span>
  );
}
