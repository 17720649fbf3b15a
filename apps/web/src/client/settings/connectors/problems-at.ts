import { ApiProblem } from '@mortise/api/client';

/** What is wrong at a place of a connector, as `requests.0.path`. */
export type Problems = ReadonlyMap<string, string>;

/** What the server found wrong, by place; empty for failures of another kind. */
export function problemsOf(error: unknown): Problems {
  if (!(error instanceof ApiProblem)) return new Map();
  return new Map((error.problem.errors ?? []).map(({ path, message }) => [path.join('.'), message]));
}

/** Those below a place, named from there on. */
export function problemsAt(problems: Problems, place: string): Problems {
  const under = [...problems].filter(([path]) => path.startsWith(`${place}.`));
  return new Map(under.map(([path, message]) => [path.slice(place.length + 1), message]));
}
