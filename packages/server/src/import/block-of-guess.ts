import { comparableLabel, fieldTypes, newOption, type Option } from '@mortise/fields';
import type { ColumnGuess, GuessedSettings } from '@mortise/sheets';

/** The config of the field that a guess proposes: what was found in the column over the type's own defaults. */
export function configOfGuess({ type, settings }: Pick<ColumnGuess, 'type' | 'settings'>): Record<string, unknown> {
  const known = fieldTypes[type].defaults as Record<string, unknown>;
  const found = fromSettings(settings);
  return Object.fromEntries(Object.entries(found).filter(([name]) => name in known));
}

function fromSettings({ decimals, currency, precision, options }: GuessedSettings): Record<string, unknown> {
  return {
    ...(decimals === undefined ? {} : { decimals }),
    ...(currency === undefined ? {} : { currency }),
    ...(precision === undefined ? {} : { precision }),
    ...(options === undefined ? {} : { options: optionsOf(options.map(({ label }) => label)) }),
  };
}

/** Options with those labels, in that order, each in the colour used least so far. Labels that read alike are one. */
export function optionsOf(labels: readonly string[]): Option[] {
  const options: Option[] = [];
  const seen = new Set<string>();
  for (const label of labels) {
    const name = comparableLabel(label);
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    options.push(newOption(options, label));
  }
  return options;
}
