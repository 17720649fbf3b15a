import type { Span } from './issue.ts';
import type { BinaryOperator } from './tree.ts';

export type Token = {
  readonly span: Span;
} & (
  | { readonly kind: 'number'; readonly text: string }
  /** `value` without quotes. Not closed: the quote at its end is missing. */
  | { readonly kind: 'text'; readonly value: string; readonly closed: boolean }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'field'; readonly ref: string; readonly closed: boolean }
  | { readonly kind: 'operator'; readonly operator: BinaryOperator }
  | { readonly kind: 'percent' | 'open' | 'close' | 'comma' | 'end' }
  | { readonly kind: 'unknown'; readonly text: string }
);

/**
 * A formula as tokens, the last of which is `end`. Total: what means nothing is `unknown`. Chinese keyboards type
 * full-width signs; those count as the plain ones.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    if (blank.test(source.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.span.end;
  }
  tokens.push({ kind: 'end', span: { start: source.length, end: source.length } });
  return tokens;
}

const blank = /^[\s\u200b\ufeff]/;
const numbers = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3}(?![\p{L}\d_]))?/uy;
const names = /[\p{L}_][\p{L}\p{N}_.]*/uy;

function tokenAt(source: string, start: number): Token {
  const first = source.charAt(start);
  const spanOf = (length: number): Span => ({ start, end: start + length });
  const kind = marks[first];
  if (kind) return { kind, span: spanOf(1) };
  const quotes = closing[first];
  if (quotes) return textAt(source, start, quotes);
  if (first === '{') return fieldAt(source, start);
  const long = longOperators[plainSign(first) + plainSign(source.charAt(start + 1))];
  if (long) return { kind: 'operator', operator: long, span: spanOf(2) };
  const operator = shortOperators[first];
  if (operator) return { kind: 'operator', operator, span: spanOf(1) };
  const number = matchAt(numbers, source, start);
  if (number) return { kind: 'number', text: number, span: spanOf(number.length) };
  const name = matchAt(names, source, start);
  if (name) return { kind: 'name', text: name, span: spanOf(name.length) };
  const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
  return { kind: 'unknown', text: character, span: spanOf(character.length) };
}

function matchAt(pattern: RegExp, source: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(source)?.[0];
}

/** A quote inside is written twice. */
function textAt(source: string, start: number, quotes: string): Token {
  let value = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (!quotes.includes(character)) value += character;
    else if (source.charAt(at + 1) === character && twice.includes(character)) {
      value += character;
      at++;
    } else return { kind: 'text', value, closed: true, span: { start, end: at + 1 } };
  }
  return { kind: 'text', value, closed: false, span: { start, end: source.length } };
}

function fieldAt(source: string, start: number): Token {
  const end = start + 1 + (/^[^{}\n]*/.exec(source.slice(start + 1, start + 201))?.[0].length ?? 0);
  const closed = source.charAt(end) === '}';
  const ref = source.slice(start + 1, end).trim();
  return { kind: 'field', ref, closed, span: { start, end: closed ? end + 1 : end } };
}

/** What ends a text, by what begins it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '“”',
  '”': '“”',
  '‘': '‘’',
  '’': '‘’',
  '＂': '＂',
};
const twice = '"\'';

const plainSigns: Readonly<Record<string, string>> = { '＜': '<', '＞': '>', '＝': '=', '！': '!' };
const plainSign = (sign: string): string => plainSigns[sign] ?? sign;

const longOperators: Readonly<Record<string, BinaryOperator>> = {
  '==': '=',
  '!=': '<>',
  '<>': '<>',
  '<=': '<=',
  '>=': '>=',
};

const shortOperators: Readonly<Record<string, BinaryOperator>> = {
  '=': '=',
  '＝': '=',
  '≠': '<>',
  '<': '<',
  '＜': '<',
  '≤': '<=',
  '>': '>',
  '＞': '>',
  '≥': '>=',
  '&': '&',
  '＆': '&',
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '*': '*',
  '＊': '*',
  '×': '*',
  '/': '/',
  '／': '/',
  '÷': '/',
  '^': '^',
};

const marks: Readonly<Record<string, 'percent' | 'open' | 'close' | 'comma'>> = {
  '%': 'percent',
  '％': 'percent',
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
  ',': 'comma',
  '，': 'comma',
  '、': 'comma',
  ';': 'comma',
  '；': 'comma',
};
