import { FormulaError } from '../error.ts';

/** An argument that the function has no answer for. */
export const valueError = (zh: string, en: string) => new FormulaError('value', { zh, en });

/** A number beyond all measure, or none. */
export const numberError = (zh: string, en: string) => new FormulaError('number', { zh, en });

export const notFound = (zh: string, en: string) => new FormulaError('not_found', { zh, en });
