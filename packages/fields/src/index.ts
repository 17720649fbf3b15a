export * from './catalog.ts';
export { newOption, Option, type OptionColor, optionColors } from './options/option.ts';
export { inverseOf } from './relation/inverse-of.ts';
