import type { Condition, DatePart } from '@mortise/core';
import type { ListField } from '../../list/list-fields.ts';
import { lastDayOf } from './date-parts.ts';

/** True of the records that have this value, null of those that have none; of dates, of those in the stretch it begins. */
export function hasValue({ id, kind }: Pick<ListField, 'id' | 'kind'>, key: string | null, per: DatePart): Condition {
  if (key === null) return { field: id, operator: 'is-empty' };
  if (kind === 'date' || kind === 'moment')
    return { field: id, operator: 'between', operand: { kind: 'constant', value: [key, lastDayOf(key, per)] } };
  return { field: id, operator: 'equals', operand: { kind: 'constant', value: key } };
}
