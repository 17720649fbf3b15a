import type { FormulaError } from '../error.ts';
import { Exact } from '../exact.ts';
import { numberError } from './failures.ts';

/** What is calculated in doubles, as logarithms are, cut at the 15 digits that doubles are good for. */
export const ofDouble = (value: number): Exact | FormulaError => ofAngle(Number(value.toPrecision(15)));

/** Sines and their like: 15 places too, so that the cosine of a right angle is 0. */
export const ofRatio = (value: number): Exact | FormulaError =>
  ofDouble(Math.abs(value) < 1 ? Number(value.toFixed(15)) : value);

/** An angle keeps all its digits, since it is calculated with again. */
export const ofAngle = (value: number): Exact | FormulaError => Exact.ofDouble(value) ?? noResult;

const noResult = numberError('没有实数结果，或者数字太大', 'There is no real result, or it is too large');
