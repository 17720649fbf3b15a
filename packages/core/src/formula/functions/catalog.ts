import type { FormulaFunction } from '../function.ts';
import { today } from './date/today.ts';
import { and } from './logic/and.ts';
import { ifFunction } from './logic/if.ts';
import { iferror } from './logic/iferror.ts';
import { ifs } from './logic/ifs.ts';
import { not } from './logic/not.ts';
import { or } from './logic/or.ts';
import { switchFunction } from './logic/switch.ts';
import { round } from './math/round.ts';
import { sum } from './math/sum.ts';
import { concatenate } from './text/concatenate.ts';
import { left } from './text/left.ts';

/** Every function there is: one line each. The editor shows them in this order within their groups. */
export const formulaFunctions: readonly FormulaFunction[] = [
  ifFunction,
  ifs,
  switchFunction,
  and,
  or,
  not,
  iferror,
  sum,
  round,
  concatenate,
  left,
  today,
];
