import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, DisplayProps, FieldView } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { phone } from './definition.ts';
import { readPhone, storedPhone } from './read-phone.ts';

export const phoneView: FieldView<typeof phone> = {
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="tel"
      autoComplete="off"
      resting={(value) => phone.format(value, props.config, props.context)}
      read={(text) => {
        const read = readPhone(text, props.config.country);
        return read && storedPhone(read);
      }}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: (props) => <CallLink {...props} />,
  Cell: (props) => <CallLink {...props} />,
};

function CallLink({ value, config, context }: DisplayProps<ConfigOf<typeof phone>, string>) {
  if (value === null) return null;
  const text = <Figures>{phone.format(value, config, context)}</Figures>;
  return /^\+\d+/.test(value) ? <a href={`tel:${value}`}>{text}</a> : text;
}
