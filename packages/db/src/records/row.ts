import { raw } from '@mortise/core';

/** The record row in every statement of this folder. */
export const row = raw('t');
