import type { ConnectorRequest } from './connector.ts';

/** One row of an answer: what it is called, and its values as texts by the names of the outputs. */
export interface AnswerRow {
  readonly title: string;
  readonly detail: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Rows of one answer that are offered; a person narrows their question rather than reading more. */
export const mostAnswerRows = 100;
const longest = 5000;

/** The rows of a JSON answer, as the request says where they stand. Rows without a title are left out. */
export function readAnswer(
  { rows, outputs, title, detail }: Pick<ConnectorRequest, 'rows' | 'outputs' | 'title' | 'detail'>,
  json: unknown,
): AnswerRow[] {
  const found = valueAt(json, rows);
  const items = Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  const read = items.slice(0, mostAnswerRows).map((item): AnswerRow => {
    const values = Object.fromEntries(outputs.map(({ name, path }) => [name, textOf(valueAt(item, path))]));
    return { title: values[title] ?? '', detail: detail === null ? '' : (values[detail] ?? ''), values };
  });
  return read.filter((row) => row.title !== '');
}

/** Undefined where there is nothing. */
export function valueAt(json: unknown, path: string): unknown {
  if (path === '') return json;
  return path.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Record<string, unknown>)[key];
  }, json);
}

/** How a value of an answer is written into a field: lists by their words, objects not at all. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const words = value.map(textOf).filter((word) => word !== '');
    return words.join('、').slice(0, longest);
  }
  if (typeof value === 'object') return '';
  return String(value).trim().slice(0, longest);
}
