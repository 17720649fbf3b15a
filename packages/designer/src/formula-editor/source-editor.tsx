'use client';

import { closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view';
import { type Bilingual, displayFormula, type FormulaIssue, type Span, storedFormula } from '@mortise/core';
import { useText } from '@mortise/ui';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { completion } from './completion.ts';
import { decorations } from './decorations.ts';
import { type EditorField, labelsOf } from './editor-fields.ts';

/** What stands beside the text may do to it. */
export interface SourceEditorHandle {
  insertField(ref: string): void;
  /** With the cursor between its brackets; a selection becomes its argument. */
  insertFunction(name: string): void;
  show(span: Span): void;
}

interface SourceEditorProps {
  readonly ref: Ref<SourceEditorHandle>;
  readonly source: string;
  readonly fields: readonly EditorField[];
  readonly issuesOf: (source: string) => readonly FormulaIssue[];
  readonly onChange: (source: string) => void;
}

/** The text of a formula, in which each field is one thing: the cursor steps over it, and it is deleted as a whole. */
export function SourceEditor({ ref, source, fields, issuesOf, onChange }: SourceEditorProps) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const start = useRef({ source, fields, issuesOf, onChange, t });

  useEffect(() => {
    if (!place.current) return;
    const { source: doc, fields: known, issuesOf: check, onChange: changed, t: say } = start.current;
    const labels = labelsOf(known);
    const words = (text: Bilingual) => say(text);
    const looks = {
      labelOf: labels.labelOf,
      issuesOf: check,
      sentenceOf: ({ message }: FormulaIssue) => words(message),
      gone: words(goneField),
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc,
        extensions: [
          history(),
          closeBrackets(),
          // A brace closed at once would make a field of the first letter.
          EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['(', '"'] } }]),
          completion(known, words),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          decorations(looks),
          // The clipboard has labels: they mean something elsewhere, and in a formula of another form.
          EditorView.clipboardOutputFilter.of((text) => displayFormula(text, labels)),
          EditorView.clipboardInputFilter.of((text) => storedFormula(text, labels)),
          placeholderOf(words(invitation)),
          EditorView.contentAttributes.of({ 'aria-label': words(formulaLabel), spellcheck: 'false' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    editor.dispatch({ selection: { anchor: doc.length } });
    editor.focus();
    return () => editor.destroy();
  }, []);

  useImperativeHandle(ref, () => ({
    insertField: (field) => insert(view.current, `{${field}}`),
    insertFunction: (name) => insert(view.current, `${name}(`, ')'),
    show: ({ start: anchor, end: head }) => {
      view.current?.dispatch({ selection: { anchor, head }, scrollIntoView: true });
      view.current?.focus();
    },
  }));

  return <div ref={place} className="mo-formula-source" />;
}

/** What is selected comes between `before` and `after`, and the cursor behind it. */
function insert(view: EditorView | null, before: string, after = '') {
  if (!view) return;
  const { from, to } = view.state.selection.main;
  const selected = after === '' ? '' : view.state.sliceDoc(from, to);
  view.dispatch({
    changes: { from, to, insert: before + selected + after },
    selection: { anchor: from + before.length + selected.length },
    scrollIntoView: true,
    userEvent: 'input',
  });
  view.focus();
}

const formulaLabel = { zh: '公式', en: 'Formula' };
const goneField = { zh: '已删除的字段', en: 'a deleted field' };
const invitation = {
  zh: '输入字段名、函数名或拼音，从提示中选',
  en: 'Type the name of a field or a function and choose',
};
