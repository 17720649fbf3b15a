import type { FormulaFunction } from '../../function.ts';
import { and } from './and.ts';
import { coalesce } from './coalesce.ts';
import { eq } from './eq.ts';
import { falseFunction } from './false.ts';
import { ge } from './ge.ts';
import { gt } from './gt.ts';
import { ifFunction } from './if.ts';
import { iferror } from './iferror.ts';
import { ifs } from './ifs.ts';
import { include } from './include.ts';
import { isempty } from './isempty.ts';
import { iserror } from './iserror.ts';
import { le } from './le.ts';
import { lt } from './lt.ts';
import { ne } from './ne.ts';
import { not } from './not.ts';
import { or } from './or.ts';
import { switchFunction } from './switch.ts';
import { trueFunction } from './true.ts';
import { xor } from './xor.ts';

/** In the order of the editor's list. */
export const logicFunctions: readonly FormulaFunction[] = [
  ifFunction,
  ifs,
  switchFunction,
  and,
  or,
  not,
  xor,
  trueFunction,
  falseFunction,
  iferror,
  iserror,
  isempty,
  coalesce,
  include,
  eq,
  ne,
  gt,
  ge,
  lt,
  le,
];
