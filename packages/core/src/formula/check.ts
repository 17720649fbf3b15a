import * as problems from './check-issues.ts';
import type { FieldRef } from './env.ts';
import { findFunction, nearestFunction } from './find-function.ts';
import { type FormulaFunction, parameterAt } from './function.ts';
import type { FormulaIssue } from './issue.ts';
import { operatorType } from './operator-types.ts';
import { readDate } from './read-date.ts';
import type { BinaryNode, CallNode, FormulaNode } from './tree.ts';
import { acceptsType, type FormulaType, isListType, listOf } from './type.ts';

/** What a formula may speak of. */
export interface FormulaScope {
  /** `none`: there is such a field, but no value to calculate with. Undefined: there is none. */
  readonly typeOf: (ref: FieldRef) => FormulaType | 'none' | undefined;
}

export interface CheckedFormula {
  readonly tree: FormulaNode;
  readonly type: FormulaType;
  /** Each once, in the order in which they first appear. */
  readonly refs: readonly FieldRef[];
  readonly issues: readonly FormulaIssue[];
  /** Of every node of the tree. */
  readonly types: ReadonlyMap<FormulaNode, FormulaType>;
}

/** Finds the type of a formula, and what is wrong with it, without running it. */
export function checkFormula(tree: FormulaNode, scope: FormulaScope): CheckedFormula {
  const checker = new Checker(scope);
  const type = checker.typeOf(tree);
  const { types, issues, refs } = checker;
  issues.sort((a, b) => a.span.start - b.span.start);
  return { tree, type, refs: [...refs], issues, types };
}

class Checker {
  readonly types = new Map<FormulaNode, FormulaType>();
  readonly issues: FormulaIssue[] = [];
  readonly refs = new Set<FieldRef>();
  private readonly scope: FormulaScope;

  constructor(scope: FormulaScope) {
    this.scope = scope;
  }

  typeOf(node: FormulaNode): FormulaType {
    const type = this.find(node);
    this.types.set(node, type);
    return type;
  }

  private find(node: FormulaNode): FormulaType {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
      case 'empty':
        return node.kind;
      case 'unreadable':
        return 'any';
      case 'field': {
        this.refs.add(node.ref);
        const type = this.scope.typeOf(node.ref);
        if (type !== undefined && type !== 'none') return type;
        this.issues.push(type ? problems.unusableField(node.span) : problems.unknownField(node.span));
        return 'any';
      }
      case 'negative':
      case 'percent':
        return this.ofSign(node.kind === 'negative' ? '-' : '%', node.operand);
      case 'binary':
        return this.ofBinary(node);
      case 'call':
        return this.ofCall(node);
    }
  }

  private ofSign(sign: '-' | '%', operand: FormulaNode): FormulaType {
    const type = this.typeOf(operand);
    const element = isListType(type) ? type.list : type;
    if (!acceptsType('number', element)) this.issues.push(problems.wrongOperand(sign, type, null, operand.span));
    return isListType(type) ? listOf('number') : 'number';
  }

  private ofBinary({ operator, left, right, span }: BinaryNode): FormulaType {
    const one = this.typeOf(left);
    const other = this.typeOf(right);
    const type = operatorType(operator, datedBy(left, one, other), datedBy(right, other, one));
    if (type !== null) return type;
    this.issues.push(problems.wrongOperand(operator, one, other, span));
    return operatorType(operator, 'any', 'any') ?? 'any';
  }

  private ofCall(node: CallNode): FormulaType {
    const types = node.args.map((argument) => this.typeOf(argument));
    const called = findFunction(node.name);
    if (!called) {
      this.issues.push(problems.unknownFunction(node.name, nearestFunction(node.name), node.nameSpan));
      return 'any';
    }
    if (this.countFits(called, node)) this.checkArguments(called, node, types);
    return typeof called.returns === 'function' ? called.returns(types) : called.returns;
  }

  private countFits(called: FormulaFunction, { args, nameSpan, span }: CallNode): boolean {
    const found = this.issues.length;
    const least = called.parameters.filter(({ optional }) => !optional).length;
    const extra = args.findIndex((_, index) => !parameterAt(called, index, args.length));
    if (args.length < least) this.issues.push(problems.tooFewArguments(called, args.length, nameSpan));
    else if (extra >= 0) {
      this.issues.push(problems.tooManyArguments(called, { ...span, start: args[extra]?.span.start ?? span.start }));
    } else {
      const wrong = called.checkCount?.(args.length);
      if (wrong) this.issues.push(problems.wrongCount(wrong, nameSpan));
    }
    return this.issues.length === found;
  }

  private checkArguments(called: FormulaFunction, { args }: CallNode, types: readonly FormulaType[]): void {
    args.forEach((argument, index) => {
      const parameter = parameterAt(called, index, args.length);
      const type = types[index];
      if (!parameter || type === undefined) return;
      if (acceptsType(parameter.type, datedBy(argument, type, parameter.type))) return;
      this.issues.push(problems.wrongArgument(called, parameter, type, argument.span));
    });
  }
}

/** A text that is written out as a date counts as one where a date belongs: `{date} > "2026-01-01"`. */
function datedBy(node: FormulaNode, type: FormulaType, wanted: FormulaType): FormulaType {
  const element = isListType(wanted) ? wanted.list : wanted;
  const wantsDate = element === 'date' || element === 'moment';
  return wantsDate && node.kind === 'text' && readDate(node.value) !== null ? 'date' : type;
}
