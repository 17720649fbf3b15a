import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { OptionSelect } from '../options/option-select.tsx';
import { OptionSettings } from '../options/option-settings.tsx';
import { OptionsCell } from '../options/options-cell.tsx';
import { OptionTags } from '../options/tag.tsx';
import type { multiselect } from './definition.ts';

type Props = InputProps<ConfigOf<typeof multiselect>, string[]>;

const Input = (field: Props) => <List field={field} />;
const CellEditor = (field: Props) => <List field={field} startsOpen />;

export const multiselectView: FieldView<typeof multiselect> = {
  Input,
  CellEditor,
  Display: ({ value, config, context }) => (
    <OptionTags ids={value ?? []} options={config.options} locale={context.locale} />
  ),
  Cell: OptionsCell,
  Settings: OptionSettings,
};

function List({ field, startsOpen = false }: { readonly field: Props; readonly startsOpen?: boolean }) {
  const { config, value, onChange } = field;
  return (
    <OptionSelect
      field={field}
      startsOpen={startsOpen}
      multiple
      options={config.options}
      parent={config.parent}
      maxPicks={config.maxPicks}
      picked={value ?? []}
      onPick={(ids) => onChange(ids.length === 0 ? null : ids)}
    />
  );
}
