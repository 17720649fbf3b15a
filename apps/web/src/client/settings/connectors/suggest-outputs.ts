import { type ConnectorRequest, valueAt } from '@mortise/core';

type Suggested = Pick<ConnectorRequest, 'rows' | 'outputs' | 'title' | 'detail'>;

/** Levels of an answer that are looked through for its rows. */
const deepest = 4;
const most = 40;

/**
 * What an answer offers to be taken out, so that nobody need write paths: its first list of objects is the rows, whose
 * simple values are the outputs; the first text is what a row is called. Null where there is nothing to take.
 */
export function suggestOutputs(answer: unknown): Suggested | null {
  const rows = listIn(answer) ?? '';
  const found = valueAt(answer, rows);
  const row = Array.isArray(found) ? found[0] : found;
  const leaves = leavesOf(row).slice(0, most);
  if (leaves.length === 0) return null;
  const taken = new Set<string>();
  const outputs = leaves.map(({ path }) => {
    const name = freeName(path, taken);
    taken.add(name);
    return { name, label: path.split('.').at(-1) ?? path, path };
  });
  const titleAt = Math.max(
    leaves.findIndex(({ path, value }) => typeof value === 'string' && /name|title|名/i.test(path)),
    0,
  );
  const title = outputs[titleAt]?.name ?? '';
  return { rows, outputs, title, detail: outputs.find(({ name }) => name !== title)?.name ?? null };
}

/** Where the first list of objects stands, the nearest to the root first. */
function listIn(answer: unknown): string | null {
  let level: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: answer }];
  for (let depth = 0; depth < deepest; depth += 1) {
    const list = level.find(({ value }) => Array.isArray(value) && isObject(value[0]));
    if (list) return list.path;
    level = level.flatMap(({ path, value }) =>
      isObject(value)
        ? Object.entries(value).map(([key, inner]) => ({ path: path === '' ? key : `${path}.${key}`, value: inner }))
        : [],
    );
  }
  return null;
}

/** Simple values of a row, and of the objects in it. */
function leavesOf(row: unknown, above = '', depth = 0): { path: string; value: unknown }[] {
  if (!isObject(row) || depth > 2) return [];
  return Object.entries(row).flatMap(([key, value]) => {
    if (/[.\s]/.test(key)) return [];
    const path = above === '' ? key : `${above}.${key}`;
    return isObject(value) ? leavesOf(value, path, depth + 1) : [{ path, value }];
  });
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  const letters = path.replaceAll(/\W+/g, '_').replace(/^[^a-zA-Z]+/, '');
  const stem = (letters || 'value').slice(0, 36);
  let name = stem;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}_${count}`;
  return name;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
