export { ComparisonEditor } from './comparison-editor.tsx';
export { ConditionEditor } from './condition-editor.tsx';
export { FormulaOperand } from './formula-operand.tsx';
export { GroupEditor } from './group-editor.tsx';
export type { Asking, Operands } from './operands.ts';
