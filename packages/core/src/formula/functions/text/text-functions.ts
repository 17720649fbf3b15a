import type { FormulaFunction } from '../../function.ts';
import { asc } from './asc.ts';
import { char } from './char.ts';
import { clean } from './clean.ts';
import { code } from './code.ts';
import { concatenate } from './concatenate.ts';
import { endswith } from './endswith.ts';
import { exact } from './exact.ts';
import { find } from './find.ts';
import { finda } from './finda.ts';
import { join } from './join.ts';
import { left } from './left.ts';
import { len } from './len.ts';
import { lower } from './lower.ts';
import { mid } from './mid.ts';
import { pinyin } from './pinyin.ts';
import { proper } from './proper.ts';
import { replace } from './replace.ts';
import { rept } from './rept.ts';
import { right } from './right.ts';
import { rmbcap } from './rmbcap.ts';
import { search } from './search.ts';
import { split } from './split.ts';
import { startswith } from './startswith.ts';
import { strreverse } from './strreverse.ts';
import { substitute } from './substitute.ts';
import { text } from './text.ts';
import { textjoin } from './textjoin.ts';
import { trim } from './trim.ts';
import { union } from './union.ts';
import { upper } from './upper.ts';

/** In the order of the editor's list. */
export const textFunctions: readonly FormulaFunction[] = [
  concatenate,
  left,
  right,
  mid,
  len,
  find,
  search,
  finda,
  replace,
  substitute,
  rept,
  split,
  join,
  textjoin,
  trim,
  clean,
  upper,
  lower,
  proper,
  exact,
  startswith,
  endswith,
  text,
  strreverse,
  char,
  code,
  asc,
  rmbcap,
  pinyin,
  union,
];
