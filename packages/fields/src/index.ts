export { numberOf, periodOf } from './autonumber/number-of.ts';
export * from './catalog.ts';
export { type AskedField, askedFields } from './conditions/asked-field.ts';
export { isAskable, isComparison, isComplete, isNothing, startComparison } from './conditions/comparison-parts.ts';
export { describedField } from './conditions/described-field.ts';
export { elementKindOf } from './conditions/element-kind.ts';
export {
  comparable as comparableLabel,
  maxOptions,
  newOption,
  Option,
  type OptionColor,
  optionColors,
} from './options/option.ts';
export { optionAdder } from './options/option-adder.ts';
export { splitList } from './options/split-list.ts';
export { namesFinder } from './picking/names-finder.ts';
export { namesIn } from './picking/names-in.ts';
export { inverseOf } from './relation/inverse-of.ts';
export { momentOf, wallClock } from './zone.ts';
