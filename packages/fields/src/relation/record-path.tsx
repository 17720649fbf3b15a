import { useEffect, useState } from 'react';
import type { DisplayProps, FieldViewContext } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';
import { Records } from './cell.tsx';
import type { RelationConfig } from './definition.ts';

/** As deep as one looks for what stands above. */
const deepest = 8;

/** A record with the names of all above it, as far as they may be seen. */
export function RecordPath(props: DisplayProps<RelationConfig, Ids>) {
  const { value, config, context } = props;
  const [chosen] = idsOf(value);
  const above = useNamesAbove(context, config, chosen);
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 4px' }}>
      {above.length > 0 && <span className="mo-ink-3">{`${above.join(' / ')} /`}</span>}
      <Records {...props} wrap="wrap" />
    </span>
  );
}

/** From the top down; a ring is walked once. */
function useNamesAbove(context: FieldViewContext, { formId, parentField }: RelationConfig, id: string | undefined) {
  const { readRecords, locale } = context;
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    const climb = async () => {
      const found: string[] = [];
      const seen = new Set<string>();
      let at = id;
      while (readRecords && at !== undefined && !seen.has(at) && seen.size < deepest) {
        seen.add(at);
        const { items, columns } = await readRecords({ formId, ids: [at], fields: [parentField], limit: 1 });
        const [record] = items;
        if (record && record.id !== id) found.unshift(shownTitle(record.title, locale));
        const next = record?.values[columns[0]?.key ?? ''];
        at = typeof next === 'string' ? next : undefined;
      }
      if (!isGone) setNames(found);
    };
    // Without the way to it, the record itself is still there.
    climb().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [readRecords, locale, formId, parentField, id]);
  return names;
}
