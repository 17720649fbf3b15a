import { type Condition, comparisonsOf } from './condition.ts';

/** Names of the variables that a condition asks for. */
export function variablesIn(condition: Condition): string[] {
  const names = comparisonsOf(condition).flatMap(({ operand }) => (operand?.kind === 'variable' ? [operand.name] : []));
  return [...new Set(names)];
}
