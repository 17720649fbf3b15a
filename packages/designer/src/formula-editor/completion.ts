import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type Bilingual, describeType, type FormulaFunction, formulaFunctions, tokensOf } from '@mortise/core';
import { answersTo, type EditorField } from './editor-fields.ts';
import { isFound } from './found-functions.ts';

type Say = (text: Bilingual) => string;
const mostOffered = 12;

/** Offers fields and functions while one types: by label, key, pinyin, name; all fields after an opening brace. */
export const completion = (fields: readonly EditorField[], t: Say): Extension =>
  autocompletion({
    override: [(context) => offer(context, fields, t)],
    icons: false,
    optionClass: ({ type }) => `mo-formula-option-${type}`,
  });

export function offer(context: CompletionContext, fields: readonly EditorField[], t: Say): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_.]*|\{[^{}\n]*/u);
  if (!word && !context.explicit) return null;
  if (isInText(context.state.doc.toString(), context.pos)) return null;
  const from = word?.from ?? context.pos;
  const typed = word?.text ?? '';
  const needle = typed.replace(/^\{/, '').trim().toLowerCase();
  const offered = fields.filter((field) => answersTo(field, needle)).map((field) => fieldOption(field, t));
  const functions = typed.startsWith('{')
    ? []
    : formulaFunctions.filter((one) => needle !== '' && isFound(one, needle));
  const named = [...functions].sort(
    (a, b) => Number(b.name.toLowerCase().startsWith(needle)) - Number(a.name.toLowerCase().startsWith(needle)),
  );
  const options = [
    ...offered.slice(0, typed.startsWith('{') || context.explicit ? fields.length : mostOffered),
    ...named.slice(0, mostOffered).map((one) => functionOption(one, t)),
  ];
  return options.length === 0 ? null : { from, options, filter: false };
}

const fieldOption = ({ ref, label, type }: EditorField, t: Say): Completion => ({
  label,
  detail: t(describeType(type)),
  type: 'field',
  apply: (view, _completion, from, to) => replaceWith(view, from, to, `{${ref}}`),
});

const functionOption = ({ name, label, description, parameters }: FormulaFunction, t: Say): Completion => ({
  label: name,
  detail: t(label),
  info: t(description),
  type: 'function',
  apply: (view, _completion, from, to) => replaceWith(view, from, to, `${name}()`, parameters.length === 0 ? 0 : 1),
});

/** `back`: how far before its end the cursor goes. An opening bracket that is there already is not written twice. */
function replaceWith(view: EditorView, from: number, to: number, text: string, back = 0) {
  const follows = view.state.sliceDoc(to, to + 1);
  const insert = text.endsWith('()') && /[(（]/.test(follows) ? text.slice(0, -2) : text;
  const end = /\}/.test(follows) && text.endsWith('}') ? to + 1 : to;
  const cursor = from + insert.length - (insert === text ? back : 0);
  view.dispatch({ changes: { from, to: end, insert }, selection: { anchor: cursor }, userEvent: 'input.complete' });
}

/** Within the quotes of a text, or in one that is not closed yet. */
const isInText = (source: string, at: number) =>
  tokensOf(source).some(
    (token) => token.kind === 'text' && token.span.start < at && (at < token.span.end || !token.closed),
  );
