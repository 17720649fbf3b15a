import type { DisplayProps } from '../field-view.ts';
import type { Option } from './option.ts';
import { OptionTags } from './tag.tsx';

type Props<V> = DisplayProps<{ readonly options: readonly Option[] }, V>;

/** The chosen option, or several, in one line. */
export const OptionCell = ({ value, config, context }: Props<string>) => (
  <OptionTags ids={value === null ? [] : [value]} options={config.options} locale={context.locale} inLine />
);
export const OptionsCell = ({ value, config, context }: Props<string[]>) => (
  <OptionTags ids={value ?? []} options={config.options} locale={context.locale} inLine />
);
