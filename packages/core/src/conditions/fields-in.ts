import { formulaRefs } from '../formula/formula-refs.ts';
import { type Condition, comparisonsOf } from './condition.ts';

/** Every field that a condition reads, on either side of its comparisons. */
export const fieldsIn = (condition: Condition | null): string[] =>
  (condition ? comparisonsOf(condition) : []).flatMap(({ field, operand }) => {
    if (operand?.kind === 'field') return [field, operand.field];
    return operand?.kind === 'formula' ? [field, ...formulaRefs(operand.formula)] : [field];
  });
