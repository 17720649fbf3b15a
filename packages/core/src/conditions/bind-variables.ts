import type { Comparison, Condition } from './condition.ts';

/**
 * The condition with its variables replaced by values, for whoever asks a form that does not know them. Null where one of
 * them is empty: a condition on nothing would match what nobody meant.
 */
export function bindVariables(condition: Condition, read: (name: string) => unknown): Condition | null {
  if ('all' in condition) return bindAll(condition.all, read, (all) => ({ all }));
  if ('any' in condition) return bindAll(condition.any, read, (any) => ({ any }));
  if ('not' in condition) return bindAll([condition.not], read, ([not]) => ({ not: not as Condition }));
  if (condition.operand?.kind !== 'variable') return condition;
  const value = read(condition.operand.name);
  if (value === null || value === undefined) return null;
  return { ...condition, operand: { kind: 'constant', value } as Comparison['operand'] };
}

function bindAll(
  parts: readonly Condition[],
  read: (name: string) => unknown,
  join: (parts: Condition[]) => Condition,
): Condition | null {
  const bound = parts.flatMap((part) => bindVariables(part, read) ?? []);
  return bound.length === parts.length ? join(bound) : null;
}
