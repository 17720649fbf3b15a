import { type EditorState, type Extension, type Range, type RangeSet, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { type FormulaIssue, findFunction, type Token, tokensOf } from '@mortise/core';

/** How a formula looks while it is edited: fields as tokens with their labels, colours, and mistakes underlined. */
export interface Looks {
  labelOf(ref: string): string | undefined;
  issuesOf(source: string): readonly FormulaIssue[];
  sentenceOf(issue: FormulaIssue): string;
  /** Said of a field that is gone. */
  readonly gone: string;
}

class FieldToken extends WidgetType {
  readonly label: string;
  readonly isGone: boolean;
  constructor(label: string, isGone: boolean) {
    super();
    this.label = label;
    this.isGone = isGone;
  }
  override eq(other: FieldToken): boolean {
    return other.label === this.label && other.isGone === this.isGone;
  }
  override toDOM(): HTMLElement {
    const token = document.createElement('span');
    token.className = this.isGone ? 'mo-formula-token mo-formula-gone' : 'mo-formula-token';
    token.textContent = this.label;
    return token;
  }
}

const classes: Partial<Record<Token['kind'], string>> = {
  number: 'mo-formula-number',
  text: 'mo-formula-text',
  operator: 'mo-formula-operator',
  percent: 'mo-formula-operator',
  open: 'mo-formula-operator',
  close: 'mo-formula-operator',
  comma: 'mo-formula-operator',
};

interface Drawn {
  readonly tokens: RangeSet<Decoration>;
  readonly colours: RangeSet<Decoration>;
}

/** Drawn anew with each change of the text: a formula is short. */
export function decorations(looks: Looks): Extension {
  const draw = ({ doc }: EditorState): Drawn => {
    const source = doc.toString();
    const tokens: Range<Decoration>[] = [];
    const colours: Range<Decoration>[] = [];
    for (const token of tokensOf(source)) {
      const { start, end } = token.span;
      if (token.kind === 'field' && token.closed && token.ref !== '')
        tokens.push(fieldToken(token.ref, looks).range(start, end));
      else {
        const name = token.kind === 'name' ? nameClass(token.text) : classes[token.kind];
        if (name) colours.push(Decoration.mark({ class: name }).range(start, end));
      }
    }
    for (const issue of looks.issuesOf(source)) {
      const { from, to } = visible(issue, source.length);
      if (from < to)
        colours.push(
          Decoration.mark({ class: 'mo-formula-wrong', attributes: { title: looks.sentenceOf(issue) } }).range(
            from,
            to,
          ),
        );
    }
    return { tokens: Decoration.set(tokens, true), colours: Decoration.set(colours, true) };
  };
  return StateField.define<Drawn>({
    create: draw,
    update: (drawn, transaction) => (transaction.docChanged ? draw(transaction.state) : drawn),
    provide: (field) => [
      EditorView.decorations.from(field, ({ tokens }) => tokens),
      EditorView.decorations.from(field, ({ colours }) => colours),
      EditorView.atomicRanges.of((view) => view.state.field(field).tokens),
    ],
  });
}

function fieldToken(ref: string, { labelOf, gone }: Looks): Decoration {
  const label = labelOf(ref);
  return Decoration.replace({ widget: new FieldToken(label ?? gone, label === undefined) });
}

const nameClass = (name: string) =>
  findFunction(name) || /^(true|false)$/i.test(name) ? 'mo-formula-function' : 'mo-formula-unknown';

/** A mistake without extent, such as a missing bracket, is shown at the character before it. */
function visible({ span: { start, end } }: FormulaIssue, length: number) {
  if (end > start) return { from: start, to: Math.min(end, length) };
  return start > 0 ? { from: start - 1, to: Math.min(start, length) } : { from: 0, to: Math.min(1, length) };
}
