import { maxOptions, Option, optionColors, setting } from '@mortise/core';
import * as z from 'zod';

export {
  checkOptions,
  comparableLabel as comparable,
  maxOptions,
  namesOfOption as namesOf,
  newOption,
  Option,
  type OptionColor,
  optionColors,
} from '@mortise/core';

/** The `options` property of every choice type. Drawn by `OptionSettings`, not by the generic inspector. */
export const Options = z
  .array(Option)
  .max(maxOptions)
  .meta(setting({ label: { zh: '选项', en: 'Options' }, control: 'own' }));

/** What a freshly placed choice starts with. */
export const firstOptions: Option[] = [1, 2, 3].map((number, index) => ({
  id: `option_${number}`,
  label: { zh: `选项 ${number}`, en: `Option ${number}` },
  color: optionColors[index] ?? 'slate',
}));
