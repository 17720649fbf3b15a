export { loadAreas } from '#area-data';
export { numberOf, periodOf } from './autonumber/number-of.ts';
export * from './catalog.ts';
export {
  comparable as comparableLabel,
  maxOptions,
  newOption,
  Option,
  type OptionColor,
  optionColors,
} from './options/option.ts';
export { splitList } from './options/split-list.ts';
export { inverseOf } from './relation/inverse-of.ts';
