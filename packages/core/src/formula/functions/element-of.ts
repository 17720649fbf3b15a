import { type FormulaType, isListType, type ScalarType } from '../type.ts';

/** The type of what a list holds; of anything else, its own. */
export const elementOf = (type: FormulaType = 'any'): ScalarType => (isListType(type) ? type.list : type);
