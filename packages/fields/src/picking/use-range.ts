import { blockName, outOfRangeText, type PeopleRange, type Text, textIn } from '@mortise/core';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Choosable, FieldViewContext, InputProps } from '../field-view.ts';
import { type Ids, idsOf } from './ids.ts';

export interface RangeNow {
  /** Null: everybody may be chosen, as far as this screen can tell. */
  readonly choosable: Choosable | null;
  /** The field that must be filled in before anybody may be chosen. */
  readonly waitsFor: Text | null;
  /** What is to be said of those chosen who no longer fit; null where all do. */
  readonly complaint: string | null;
}

const deaf = () => () => undefined;

/**
 * Whom a field may name at this moment. Where this screen does not know the field that the range follows, as in a list
 * that does not show the column, nobody is left out here: the server looks again at every write.
 */
export function useRange<C>(
  kind: 'user' | 'department',
  range: PeopleRange | null,
  { fieldId, value, record, context }: InputProps<C, Ids>,
): RangeNow {
  const followed = range?.by === 'field' ? range.fieldId : null;
  const read = useCallback(
    () => (followed === null ? '' : JSON.stringify(record?.valueOf(followed) ?? null)),
    [followed, record],
  );
  const said = useSyncExternalStore(record?.subscribe ?? deaf, read, read);
  const isKnown = followed === null || record?.valueOf(followed) !== undefined;
  const { formId } = context;
  const written = JSON.stringify(range);
  const choosable = useMemo<Choosable | null>(() => {
    const known = JSON.parse(written) as PeopleRange | null;
    if (known === null || fieldId === undefined || !isKnown) return null;
    return {
      fieldId,
      ...(formId === undefined ? {} : { formId }),
      range: known,
      beside: said === '' ? [] : idsOf(JSON.parse(said) as Ids | null),
    };
  }, [written, fieldId, formId, isKnown, said]);
  const outside = useOutside(context, kind, idsOf(value), choosable);
  const beside = followed !== null && choosable?.beside.length === 0 ? record?.fieldOf(followed) : undefined;
  return {
    choosable,
    waitsFor: beside ? blockName(beside.block, beside.type) : null,
    complaint: outside.length === 0 ? null : textIn(outOfRangeText(outside), context.locale),
  };
}

/**
 * Names of those chosen who are no longer in range, once the field changed that it follows. Whoever was stored before is
 * let be, as the server lets them.
 */
function useOutside(
  { search, titleOf }: FieldViewContext,
  kind: 'user' | 'department',
  chosen: readonly string[],
  choosable: Choosable | null,
): readonly string[] {
  const beside = choosable?.beside.join(' ') ?? '';
  const first = useRef(beside);
  const [outside, setOutside] = useState<readonly string[]>([]);
  const ids = chosen.join(' ');
  useEffect(() => {
    setOutside([]);
    if (beside === first.current || ids === '' || choosable === null) return;
    let isStale = false;
    const wanted = ids.split(' ');
    search(kind, '', { ids: wanted, choosable }).then(
      (found) => {
        const fitting = new Set(found.map(({ id }) => id));
        if (!isStale) setOutside(wanted.filter((id) => !fitting.has(id)));
      },
      // The server says so at the write.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [beside, ids, choosable, kind, search]);
  return outside.map((id) => titleOf(id) ?? '…');
}
