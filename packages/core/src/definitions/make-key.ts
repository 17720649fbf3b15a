import type { Romanise } from '../ports/romanise.ts';
import { type Text, textIn } from '../text.ts';
import { reservedWords } from './reserved-words.ts';
import { reservedColumns } from './system-fields.ts';

/** Short enough that a form's and a field's key fit together into one PostgreSQL name. */
export const maxKeyLength = 30;

/** No double underscore: it separates a form's key from a field's in the name of a link table. */
export const isFormKey = (key: string) =>
  key.length <= maxKeyLength && /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key) && !reservedWords.has(key);

/** Ends the name of a column of converted values that waits for its publication. */
export const stagedSuffix = '__staged';

/** May a field bear this key, as far as the key alone can tell? */
export const isFreeWord = (key: string) =>
  !reservedWords.has(key) && !reservedColumns.has(key) && !key.includes('__retired_') && !key.endsWith(stagedSuffix);

/**
 * A key from a name: `客户名称` becomes `kehumingcheng`, `Close date` becomes `close_date`. An English name is preferred
 * where both languages are given. `otherwise` names what has no letter at all. The caller adds the key to `taken`.
 */
export function makeKey(name: Text, { romanise, taken, otherwise }: KeyContext): string {
  const wanted = keyBase(name, romanise) || otherwise;
  const base = isFreeWord(wanted) ? wanted : `${wanted.slice(0, maxKeyLength - 2)}_1`;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count++) {
    const suffix = `_${count}`;
    const candidate = `${base.slice(0, maxKeyLength - suffix.length).replace(/_+$/, '')}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}

export interface KeyContext {
  readonly romanise: Romanise;
  readonly taken: ReadonlySet<string>;
  readonly otherwise: string;
}

/** Was `key` made from `name`, and may therefore follow it while nothing is published? */
export const isMadeFrom = (key: string, name: Text, romanise: Romanise) => {
  const base = keyBase(name, romanise);
  return base !== '' && key.replace(/_\d+$/, '') === base.replace(/_\d+$/, '');
};

function keyBase(name: Text, romanise: Romanise): string {
  const latin = romanise(textIn(name, 'en'));
  const words = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .join('_')
    .replace(/^(?=[0-9])/, 'n');
  return words.slice(0, maxKeyLength).replace(/_+$/, '');
}
