import type { Storage } from '../field-storage.ts';
import type { FieldType } from '../field-type.ts';

/** The one form whose records a field stored this way points to; undefined for one that points nowhere or to several. */
export function targetOf(storage: Storage): string | undefined {
  switch (storage.in) {
    case 'column':
    case 'joined':
      return storage.references?.formId;
    case 'link':
    case 'inverse':
      return storage.formId;
    case 'children':
    case 'nothing':
      return undefined;
  }
}

/** All forms whose records a field stored this way may name. */
export function targetsOf(storage: Storage): readonly string[] {
  const among = storage.in === 'column' || storage.in === 'joined' ? storage.among : undefined;
  const target = targetOf(storage);
  return among ?? (target === undefined ? [] : [target]);
}

/** Do both name records of the same forms, or none at all? */
export const sameTargets = (one: Storage, other: Storage): boolean =>
  String(targetsOf(one)) === String(targetsOf(other));

/** Does it point to one record at most, to any number, or nowhere? */
export function pointing(storage: Storage): 'one' | 'many' | null {
  if (storage.in === 'link' || storage.in === 'inverse') return 'many';
  return storage.in === 'column' && storage.references ? 'one' : null;
}

/** Can lists be sorted by it? */
export const isSortable = ({ storage, type }: { readonly storage: Storage; readonly type: FieldType }): boolean =>
  (storage.in === 'column' || storage.in === 'joined') && type.supports.sort;
