import { addressOf, type Runtime } from '../context/runtime-context.tsx';
import { asSaved, writeListState } from '../list/list-state.ts';
import type { RecordListQuery } from './record-target.ts';

type Place = Pick<Runtime, 'app' | 'apps'>;

/** The page of a record, along the list it was opened from. */
export function recordAddress(place: Place, formId: string, recordId: string, query?: RecordListQuery): string {
  const list = query && listAddressPart(query);
  return `${addressOf(place, formId, recordId)}${list ? `?${list}` : ''}`;
}

/** Where records are seen as they are printed. */
export const printAddress = (place: Place, formId: string, ids: readonly string[]): string =>
  `${addressOf(place, formId, 'print')}?ids=${ids.join(',')}`;

/** The list a record came from. */
export function listAddress(place: Place, formId: string, query?: RecordListQuery): string {
  const list = query && listAddressPart(query);
  return `${addressOf(place, formId)}${list ? `?${list}` : ''}`;
}

const listAddressPart = ({ filter, sort, search = '' }: RecordListQuery) =>
  writeListState({ viewId: null, ...asSaved, filter, sort, search, date: null, recordId: null });
