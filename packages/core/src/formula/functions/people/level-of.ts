import type { Exact } from '../../exact.ts';

/** A level as a place in a line of people; what is no whole number from 0 leads nowhere. */
export function levelOf(level: Exact | undefined, otherwise: number): number {
  const said = level === undefined ? otherwise : Number(level.toString());
  return Number.isInteger(said) ? said : -1;
}
