/** Documents of the past and of the undone future around the present one. Knows nothing of what a document is. */
export interface History<Document> {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  /** What the last change was about: changes with the same word within a second are one step (typing a label). */
  readonly word: string | null;
  readonly at: number;
}

const steps = 200;

export const historyOf = <Document>(present: Document): History<Document> => ({
  past: [],
  present,
  future: [],
  word: null,
  at: 0,
});

export function record<Document>(
  history: History<Document>,
  next: Document,
  word: string | null,
  now: number,
): History<Document> {
  if (next === history.present) return history;
  const joins = word !== null && word === history.word && now - history.at < 1000;
  const past = joins ? history.past : [...history.past, history.present].slice(-steps);
  return { past, present: next, future: [], word, at: now };
}

export function undo<Document>(history: History<Document>): History<Document> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    word: null,
    at: 0,
  };
}

export function redo<Document>(history: History<Document>): History<Document> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, word: null, at: 0 };
}
