import type { FieldRef } from './env.ts';
import type { Exact } from './exact.ts';
import type { Span } from './issue.ts';

export type BinaryOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

interface Placed {
  readonly span: Span;
}
export interface CallNode extends Placed {
  readonly kind: 'call';
  /** In capitals. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly FormulaNode[];
}
export interface FieldNode extends Placed {
  readonly kind: 'field';
  readonly ref: FieldRef;
}
export interface BinaryNode extends Placed {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** A formula as it was read. */
export type FormulaNode =
  | (Placed & { readonly kind: 'number'; readonly value: Exact })
  | (Placed & { readonly kind: 'text'; readonly value: string })
  | (Placed & { readonly kind: 'boolean'; readonly value: boolean })
  | FieldNode
  | CallNode
  | BinaryNode
  | (Placed & { readonly kind: 'negative' | 'percent'; readonly operand: FormulaNode })
  /** An argument left out: `IF({a},,1)`. */
  | (Placed & { readonly kind: 'empty' })
  /** What could not be read. An issue says why. */
  | (Placed & { readonly kind: 'unreadable' });

/** How tightly operators bind, as in Excel: `-2 ^ 2` is 4 and `2 ^ 3 ^ 2` is 64. */
export const bindingOf: Record<BinaryOperator | 'negative' | 'percent', number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  negative: 6,
  percent: 7,
};

/** The parts right under a node. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'binary':
      return [node.left, node.right];
    case 'negative':
    case 'percent':
      return [node.operand];
    default:
      return [];
  }
}

/** Every node, each before its parts, without recursion: a tree may be deep. */
export function nodesOf(tree: FormulaNode): FormulaNode[] {
  const found: FormulaNode[] = [];
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    waiting.push(...[...partsOf(node)].reverse());
  }
  return found;
}
