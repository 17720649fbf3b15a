import type { Condition, RecordView } from '@mortise/core';
import { useEffect, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import { type Level, levelsOf } from './levels.ts';

interface Wanted {
  readonly formId: string;
  readonly parentField: string;
  readonly filter: Condition | null;
}

export interface LevelsRead {
  readonly state: 'busy' | 'there' | 'failed' | 'too-many';
  readonly levels: readonly Level[];
}

const perPage = 200;
/** Beyond it nobody finds anything level by level, and a list that is searched does better. */
const most = 2000;

/** All records that may be chosen, level by level; read anew for another question and when one of them changes. */
export function useLevels(context: FieldViewContext, { formId, parentField, filter }: Wanted): LevelsRead {
  const { readRecords, onRecords } = context;
  const [read, setRead] = useState<LevelsRead>({ state: 'busy', levels: [] });
  const condition = JSON.stringify(filter);
  useEffect(() => {
    if (!readRecords) return;
    let turn = 0;
    const look = async () => {
      turn += 1;
      const mine = turn;
      const found: RecordView[] = [];
      let key = '';
      let cursor: string | null = null;
      try {
        do {
          const page: Awaited<ReturnType<typeof readRecords>> = await readRecords({
            formId,
            fields: [parentField],
            filter: JSON.parse(condition) as Condition | null,
            sort: [{ field: '$created_at', direction: 'asc' }],
            limit: perPage,
            cursor,
          });
          if (mine !== turn) return;
          found.push(...page.items);
          key = page.columns.find(({ id }) => id === parentField)?.key ?? '';
          cursor = page.next;
        } while (cursor !== null && found.length < most);
        setRead(cursor === null ? { state: 'there', levels: levelsOf(found, key) } : { state: 'too-many', levels: [] });
      } catch {
        if (mine === turn) setRead((before) => (before.state === 'there' ? before : { state: 'failed', levels: [] }));
      }
    };
    void look();
    const leave = onRecords?.(formId, () => void look());
    return () => {
      turn = -1;
      leave?.();
    };
  }, [readRecords, onRecords, formId, parentField, condition]);
  return read;
}
