import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { OptionSelect } from '../options/option-select.tsx';
import { OptionSettings } from '../options/option-settings.tsx';
import { OptionCell } from '../options/options-cell.tsx';
import { OptionTags } from '../options/tag.tsx';
import type { select } from './definition.ts';

type Props = InputProps<ConfigOf<typeof select>, string>;

const Input = (field: Props) => <List field={field} />;
const CellEditor = (field: Props) => <List field={field} startsOpen />;

export const selectView: FieldView<typeof select> = {
  Input,
  CellEditor,
  Display: ({ value, config, context }) => (
    <OptionTags ids={value === null ? [] : [value]} options={config.options} locale={context.locale} />
  ),
  Cell: OptionCell,
  Settings: OptionSettings,
};

function List({ field, startsOpen = false }: { readonly field: Props; readonly startsOpen?: boolean }) {
  const { config, value, onChange } = field;
  return (
    <OptionSelect
      field={field}
      startsOpen={startsOpen}
      options={config.options}
      parent={config.parent}
      picked={value === null ? [] : [value]}
      onPick={(ids) => onChange(ids[0] ?? null)}
    />
  );
}
