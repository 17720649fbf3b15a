import type { Field } from '../records/storage.ts';

/** Types that the right one takes over from the left one without touching a row. */
const widenings: ReadonlySet<string> = new Set(['numeric(20,4)→numeric']);

/** Does what is stored for `old` serve `next` as it stands? */
export function canKeepValues(old: Field, next: Field): boolean {
  const [from, to] = [old.storage, next.storage];
  if (from.in !== to.in || old.kind !== next.kind) return false;
  if (from.in === 'column' && to.in === 'column') {
    const sameTarget = from.references?.formId === to.references?.formId;
    return sameTarget && (from.sqlType === to.sqlType || widenings.has(`${from.sqlType}→${to.sqlType}`));
  }
  if (from.in === 'link' && to.in === 'link') return from.formId === to.formId;
  return true;
}
