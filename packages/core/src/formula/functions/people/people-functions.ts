import type { FormulaFunction } from '../../function.ts';
import { currentdept } from './currentdept.ts';
import { currentuser } from './currentuser.ts';
import { deptname } from './deptname.ts';
import { director } from './director.ts';
import { ip } from './ip.ts';
import { user } from './user.ts';
import { username } from './username.ts';

/** In the order of the editor's list. */
export const peopleFunctions: readonly FormulaFunction[] = [
  currentuser,
  currentdept,
  user,
  director,
  username,
  deptname,
  ip,
];
