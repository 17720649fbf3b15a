import * as z from 'zod';
import { type Groupable, mayAge, maySum } from './grouping.ts';

export const figureKinds = ['sum', 'average', 'min', 'max', 'filled', 'empty'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What the values of a field come to over several records. */
export const Figure = z.object({ field: z.string().max(60), of: z.enum(figureKinds) });
export type Figure = z.infer<typeof Figure>;

/** By which an answer names a figure. */
export const figureName = ({ field, of }: Figure): string => `${of} ${field}`;

/**
 * Figures by name: amounts and counts as decimal strings, the first and the last of dates and moments in the JSON form of
 * their kind. Null where no record has a value.
 */
export type Figures = Readonly<Record<string, string | null>>;

/** Which figures a field has. Whether a switch is on is no question of filled or empty. */
export function figuresOf(field: Groupable): readonly FigureKind[] {
  const counts = field.kind === 'boolean' || field.storage.in === 'nothing' ? [] : (['filled', 'empty'] as const);
  if (maySum(field)) return ['sum', 'average', 'min', 'max', ...counts];
  return mayAge(field) ? ['min', 'max', ...counts] : counts;
}
