import type { FormulaFunction } from '../../function.ts';
import { currentdept } from './currentdept.ts';
import { currentuser } from './currentuser.ts';
import { deptname } from './deptname.ts';
import { username } from './username.ts';

/** In the order of the editor's list. */
export const peopleFunctions: readonly FormulaFunction[] = [currentuser, currentdept, username, deptname];
