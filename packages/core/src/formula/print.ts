import { type BinaryNode, bindingOf, type FormulaNode } from './tree.ts';

/** A tree as the text that reads back to the same tree, with the brackets that are needed and no others. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return node.value.toString();
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'field':
      return `{${node.ref}}`;
    case 'call':
      return `${node.name}(${node.args.map(printFormula).join(', ')})`;
    case 'negative':
      return `-${printIn(node.operand, bindingOf.negative)}`;
    case 'percent':
      return `${printIn(node.operand, bindingOf.percent)}%`;
    case 'binary':
      return printBinary(node);
    case 'empty':
    case 'unreadable':
      return '';
  }
}

/** Operators of the same strength are read from left to right. */
function printBinary({ operator, left, right }: BinaryNode): string {
  const binding = bindingOf[operator];
  return `${printIn(left, binding)} ${operator} ${printIn(right, binding + 1)}`;
}

/** In brackets where its operator binds less tightly than the place needs. */
function printIn(node: FormulaNode, needed: number): string {
  const binding = node.kind === 'binary' ? bindingOf[node.operator] : strengthOf[node.kind];
  const text = printFormula(node);
  return binding !== undefined && binding < needed ? `(${text})` : text;
}

const strengthOf: Partial<Record<FormulaNode['kind'], number>> = {
  negative: bindingOf.negative,
  percent: bindingOf.percent,
};
