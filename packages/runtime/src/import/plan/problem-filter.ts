import { type ImportProblem, type Locale, textIn } from '@mortise/core';

export interface ProblemFilter {
  readonly sheet: string | null;
  /** A key of `reasonsOf`. */
  readonly reason: string | null;
}

export const filterProblems = (problems: readonly ImportProblem[], { sheet, reason }: ProblemFilter) =>
  problems.filter(
    (problem) => (sheet === null || problem.sheet === sheet) && (reason === null || keyOf(problem) === reason),
  );

/** Messages name the value they are about; without it they say what kind of trouble it is. */
const keyOf = ({ message }: ImportProblem) =>
  textIn(message, 'en')
    .replaceAll(/"[^"]*"/g, '')
    .trim();

/** The kinds of trouble there were, the most frequent first. */
export function reasonsOf(problems: readonly ImportProblem[], locale: Locale) {
  const found = new Map<string, { readonly key: string; readonly label: string; readonly count: number }>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const label = textIn(problem.message, locale)
      .replaceAll(/「[^」]*」|"[^"]*"/g, '')
      .trim();
    found.set(key, { key, label, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
