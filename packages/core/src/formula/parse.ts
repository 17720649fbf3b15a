import { formulaLimits } from './env.ts';
import { Exact } from './exact.ts';
import type { FormulaIssue, Span } from './issue.ts';
import { nameWithoutCall, parseIssues, unknownSign } from './parse-issues.ts';
import { type Token, tokensOf } from './tokens.ts';
import { bindingOf, type FormulaNode, partsOf } from './tree.ts';

export interface ParsedFormula {
  readonly tree: FormulaNode;
  /** In the order of their places; none: the formula is written well. */
  readonly issues: readonly FormulaIssue[];
}

const mostIssues = 20;

/** Reads a formula. Never throws: what cannot be read is a node of its own and an issue, and reading goes on behind it. */
export function parseFormula(source: string): ParsedFormula {
  const whole: Span = { start: 0, end: source.length };
  if (source.length > formulaLimits.source) {
    return { tree: { kind: 'unreadable', span: whole }, issues: [parseIssues.tooLong(whole)] };
  }
  const parser = new Parser(tokensOf(source));
  const tree = parser.readAll();
  if (parser.limit) return { tree: { kind: 'unreadable', span: whole }, issues: [parser.limit(whole)] };
  const issues = parser.issues.sort((a, b) => a.span.start - b.span.start);
  return { tree, issues: issues.slice(0, mostIssues) };
}

/** A Pratt parser: each operator knows how tightly it binds. */
class Parser {
  readonly issues: FormulaIssue[] = [];
  /** Which bound was passed; then all else is void. */
  limit: ((span: Span) => FormulaIssue) | null = null;
  private readonly tokens: readonly Token[];
  private at = 0;
  private nesting = 0;
  private nodes = 0;
  private readonly depths = new Map<FormulaNode, number>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  readAll(): FormulaNode {
    const first = this.next;
    // People paste formulas from Excel, where they begin with an equals sign.
    if (first.kind === 'operator' && first.operator === '=') this.at++;
    const { kind, span } = this.next;
    if (kind === 'end') {
      this.issues.push(parseIssues.empty(span));
      return this.made({ kind: 'empty', span });
    }
    const tree = this.readExpression(0);
    this.readStrays(endsFormula);
    return tree;
  }

  /** What stands between a finished expression and what should follow it: said, then read for mistakes of its own. */
  private readStrays(ends: ReadonlySet<Token['kind']>): void {
    let said = false;
    while (!ends.has(this.next.kind) && !this.limit) {
      const stray = strayIssue(this.next);
      if (stray) {
        this.issues.push(stray);
        this.at++;
      } else {
        if (!said) this.issues.push(parseIssues.noOperator(this.next.span));
        const before = this.at;
        this.readExpression(0);
        if (this.at === before) this.at++;
      }
      said = stray !== null;
    }
  }

  private readExpression(binding: number): FormulaNode {
    if (++this.nesting > formulaLimits.nesting) this.limit = parseIssues.tooDeep;
    let left = this.limit ? this.unreadable(this.next.span) : this.readOperand();
    while (!this.limit) {
      const token = this.next;
      if (token.kind === 'percent' && bindingOf.percent > binding) {
        this.at++;
        left = this.made({ kind: 'percent', operand: left, span: { start: left.span.start, end: token.span.end } });
      } else if (token.kind === 'operator' && bindingOf[token.operator] > binding) {
        this.at++;
        const right = this.readExpression(bindingOf[token.operator]);
        const span = { start: left.span.start, end: right.span.end };
        left = this.made({ kind: 'binary', operator: token.operator, left, right, span });
      } else break;
    }
    this.nesting--;
    return left;
  }

  private readOperand(): FormulaNode {
    const token = this.next;
    const { span } = token;
    if (endsOperand.has(token.kind)) {
      this.issues.push(parseIssues.noOperand(span));
      return this.unreadable({ start: span.start, end: span.start });
    }
    this.at++;
    switch (token.kind) {
      case 'number':
        return this.readNumber(token.text, span);
      case 'text':
        if (!token.closed) this.issues.push(parseIssues.noClosingQuote(span));
        return this.made({ kind: 'text', value: token.value, span });
      case 'field':
        if (!token.closed) this.issues.push(parseIssues.noClosingBrace(span));
        else if (token.ref === '') this.issues.push(parseIssues.emptyField(span));
        return token.ref === '' ? this.unreadable(span) : this.made({ kind: 'field', ref: token.ref, span });
      case 'name':
        return this.readName(token.text, span);
      case 'open':
        return this.readBracket(span);
      case 'operator':
        if (token.operator === '-' || token.operator === '+') return this.readSign(token.operator, span);
        this.issues.push(parseIssues.noOperand(span));
        this.at--;
        return this.unreadable({ start: span.start, end: span.start });
      case 'unknown':
        this.issues.push(unknownSign(token.text, span));
        return endsOperand.has(this.next.kind) ? this.unreadable(span) : this.readExpression(bindingOf.percent);
      default:
        return this.unreadable(span);
    }
  }

  private readNumber(text: string, span: Span): FormulaNode {
    const value = Exact.read(text);
    if (value) return this.made({ kind: 'number', value, span });
    this.issues.push(unknownSign(text.slice(0, 20), span));
    return this.unreadable(span);
  }

  private readSign(operator: '-' | '+', { start }: Span): FormulaNode {
    const operand = this.readExpression(bindingOf.negative);
    if (operator === '+') return operand;
    return this.made({ kind: 'negative', operand, span: { start, end: operand.span.end } });
  }

  private readBracket({ start }: Span): FormulaNode {
    const inner = this.readExpression(0);
    this.readStrays(endsBracket);
    return this.made({ ...inner, span: { start, end: this.readClosing() } });
  }

  private readName(text: string, span: Span): FormulaNode {
    const name = text.toUpperCase();
    if (this.next.kind === 'open') return this.readCall(name, span);
    if (name === 'TRUE' || name === 'FALSE') return this.made({ kind: 'boolean', value: name === 'TRUE', span });
    this.issues.push(nameWithoutCall(text, span));
    return this.unreadable(span);
  }

  private readCall(name: string, nameSpan: Span): FormulaNode {
    this.at++;
    const args: FormulaNode[] = [];
    if (this.next.kind !== 'close' && this.next.kind !== 'end') {
      args.push(this.readArgument());
      while (this.next.kind === 'comma' && !this.limit) {
        this.at++;
        args.push(this.readArgument());
      }
    }
    const span = { start: nameSpan.start, end: this.readClosing() };
    return this.made({ kind: 'call', name, nameSpan, args, span });
  }

  private readArgument(): FormulaNode {
    const { kind, span } = this.next;
    if (kind === 'comma' || kind === 'close') {
      return this.made({ kind: 'empty', span: { start: span.start, end: span.start } });
    }
    const argument = this.readExpression(0);
    this.readStrays(endsArgument);
    return argument;
  }

  /** Where the bracket ends that is open. */
  private readClosing(): number {
    const { kind, span } = this.next;
    if (kind === 'close') {
      this.at++;
      return span.end;
    }
    if (!this.limit) this.issues.push(parseIssues.noClosingBracket(span));
    return span.start;
  }

  private get next(): Token {
    // The last token is the end, and nothing reads past it.
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  private unreadable(span: Span): FormulaNode {
    return this.made({ kind: 'unreadable', span });
  }

  private made<N extends FormulaNode>(node: N): N {
    const depth = 1 + Math.max(0, ...partsOf(node).map((part) => this.depths.get(part) ?? 0));
    this.depths.set(node, depth);
    if (depth > formulaLimits.depth) this.limit = parseIssues.tooDeep;
    if (++this.nodes > formulaLimits.nodes) this.limit = parseIssues.tooLarge;
    return node;
  }
}

function strayIssue(token: Token): FormulaIssue | null {
  if (token.kind === 'close') return parseIssues.strayBracket(token.span);
  if (token.kind === 'comma') return parseIssues.strayComma(token.span);
  return token.kind === 'unknown' ? unknownSign(token.text, token.span) : null;
}

const endsFormula: ReadonlySet<Token['kind']> = new Set(['end']);
const endsBracket: ReadonlySet<Token['kind']> = new Set(['end', 'close']);
const endsArgument: ReadonlySet<Token['kind']> = new Set(['end', 'close', 'comma']);
const endsOperand: ReadonlySet<Token['kind']> = new Set(['end', 'close', 'comma', 'percent']);
