import type { FormulaFunction } from '../../function.ts';
import { abs } from './abs.ts';
import { acos } from './acos.ts';
import { acot } from './acot.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { average } from './average.ts';
import { averageif } from './averageif.ts';
import { ceiling } from './ceiling.ts';
import { combin } from './combin.ts';
import { cos } from './cos.ts';
import { cot } from './cot.ts';
import { count } from './count.ts';
import { counta } from './counta.ts';
import { countarray } from './countarray.ts';
import { countblank } from './countblank.ts';
import { countif } from './countif.ts';
import { countifs } from './countifs.ts';
import { degrees } from './degrees.ts';
import { exp } from './exp.ts';
import { fact } from './fact.ts';
import { fixed } from './fixed.ts';
import { floor } from './floor.ts';
import { gcd } from './gcd.ts';
import { int } from './int.ts';
import { large } from './large.ts';
import { lcm } from './lcm.ts';
import { ln } from './ln.ts';
import { log } from './log.ts';
import { log10 } from './log10.ts';
import { max } from './max.ts';
import { median } from './median.ts';
import { min } from './min.ts';
import { mod } from './mod.ts';
import { mround } from './mround.ts';
import { normSDist } from './norm-s-dist.ts';
import { number } from './number.ts';
import { permut } from './permut.ts';
import { pi } from './pi.ts';
import { power } from './power.ts';
import { product } from './product.ts';
import { quotient } from './quotient.ts';
import { radians } from './radians.ts';
import { rand } from './rand.ts';
import { randbetween } from './randbetween.ts';
import { rank } from './rank.ts';
import { round } from './round.ts';
import { rounddown } from './rounddown.ts';
import { roundup } from './roundup.ts';
import { score } from './score.ts';
import { sign } from './sign.ts';
import { sin } from './sin.ts';
import { small } from './small.ts';
import { sqrt } from './sqrt.ts';
import { sum } from './sum.ts';
import { sumif } from './sumif.ts';
import { sumifs } from './sumifs.ts';
import { sumproduct } from './sumproduct.ts';
import { tan } from './tan.ts';
import { trunc } from './trunc.ts';

/** In the order of the editor's list. */
export const mathFunctions: readonly FormulaFunction[] = [
  sum,
  average,
  max,
  min,
  count,
  counta,
  countblank,
  countif,
  countifs,
  sumif,
  sumifs,
  averageif,
  sumproduct,
  score,
  product,
  round,
  roundup,
  rounddown,
  trunc,
  ceiling,
  floor,
  mround,
  int,
  mod,
  quotient,
  abs,
  sign,
  power,
  sqrt,
  exp,
  ln,
  log,
  log10,
  rand,
  randbetween,
  number,
  large,
  small,
  median,
  rank,
  fixed,
  pi,
  radians,
  degrees,
  sin,
  cos,
  tan,
  cot,
  asin,
  acos,
  atan,
  acot,
  normSDist,
  fact,
  permut,
  combin,
  gcd,
  lcm,
  countarray,
];
