import type { FormulaFunction } from '../function.ts';
import { advancedFunctions } from './advanced/advanced-functions.ts';
import { dateFunctions } from './date/date-functions.ts';
import { logicFunctions } from './logic/logic-functions.ts';
import { mathFunctions } from './math/math-functions.ts';
import { peopleFunctions } from './people/people-functions.ts';
import { textFunctions } from './text/text-functions.ts';

/** Every function there is. The editor shows them in this order within their groups. */
export const formulaFunctions: readonly FormulaFunction[] = [
  ...logicFunctions,
  ...mathFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...peopleFunctions,
  ...advancedFunctions,
];
