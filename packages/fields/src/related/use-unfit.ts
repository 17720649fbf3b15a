import type { Condition } from '@mortise/core';
import { useEffect, useRef, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';

/**
 * Of the chosen records those that no longer satisfy the condition, once a field changed that it compares with. What was
 * stored before is let be, as the server lets it.
 */
export function useUnfit(
  context: FieldViewContext,
  formId: string,
  chosen: readonly string[],
  filter: Condition | null,
): readonly string[] {
  const { readRecords } = context;
  const asked = filter === null ? '' : JSON.stringify(filter);
  const first = useRef(asked);
  const [unfit, setUnfit] = useState<readonly string[]>([]);
  const ids = chosen.slice(0, 200).join(' ');
  useEffect(() => {
    setUnfit([]);
    if (asked === first.current || asked === '' || ids === '' || !readRecords) return;
    let isStale = false;
    const wanted = ids.split(' ');
    readRecords({ formId, ids: wanted, filter: JSON.parse(asked) as Condition, fields: [], limit: 200 }).then(
      ({ items }) => {
        const fitting = new Set(items.map(({ id }) => id));
        if (!isStale) setUnfit(wanted.filter((id) => !fitting.has(id)));
      },
      // The server says so at the write.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [asked, ids, formId, readRecords]);
  return unfit;
}
