import { Condition, type Sort } from '@mortise/core';

/** What a list shows, as its address says it: a link gives the same list to whoever opens it. */
export interface ListState {
  /** Null: the first view. */
  readonly viewId: string | null;
  /** Undefined: as the view says. Null: no filter, whatever the view says. */
  readonly filter: Condition | null | undefined;
  /** Undefined: as the view says. */
  readonly sort: readonly Sort[] | undefined;
  readonly search: string;
  /** What is folded: columns of a board; groups of a grid that are not as the view has them. Undefined: as the view says. */
  readonly folded: readonly string[] | undefined;
  /** The day that a calendar is open at, `YYYY-MM-DD`. Null: today. */
  readonly date: string | null;
  /** How much of a calendar is shown. Null: as the view says. */
  readonly scale: string | null;
  /** The place of the tree beside the list: a value, null for records without one. Undefined: all. */
  readonly tree: string | null | undefined;
  /** The record open over the list; `new` for one being made. */
  readonly recordId: string | null;
}

/** What is malformed is left out: an old link still opens the list. */
export function readListState(address: string): ListState {
  const params = new URLSearchParams(address);
  const sort = params.get('sort');
  return {
    viewId: params.get('view'),
    filter: readFilter(params.get('filter')),
    sort: sort === null ? undefined : readSort(sort),
    search: params.get('q') ?? '',
    folded: params.has('folded') ? params.getAll('folded').filter((name) => name !== none) : undefined,
    date: params.get('date'),
    scale: params.get('scale'),
    tree: params.has('tree') ? params.get('tree') || null : undefined,
    recordId: params.get('record'),
  };
}

/** What an address says when everything is as the view says. */
export const asSaved = { filter: undefined, sort: undefined, folded: undefined, scale: null, tree: undefined } as const;

export function writeListState({
  viewId,
  filter,
  sort,
  search,
  folded,
  date,
  scale,
  tree,
  recordId,
}: ListState): string {
  const params = new URLSearchParams();
  if (viewId) params.set('view', viewId);
  if (filter !== undefined) params.set('filter', filter === null ? none : JSON.stringify(filter));
  if (sort !== undefined) params.set('sort', sort.map(({ field, direction }) => marks[direction] + field).join(','));
  if (search) params.set('q', search);
  for (const name of folded?.length === 0 ? [none] : (folded ?? [])) params.append('folded', name);
  if (date) params.set('date', date);
  if (scale) params.set('scale', scale);
  if (tree !== undefined) params.set('tree', tree ?? '');
  if (recordId) params.set('record', recordId);
  return params.toString();
}

const none = 'none';
const marks = { asc: '', desc: '-' } as const;

function readFilter(text: string | null): Condition | null | undefined {
  if (text === null) return undefined;
  if (text === none) return null;
  try {
    const parsed = Condition.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const readSort = (text: string): Sort[] =>
  text
    .split(',')
    .filter((part) => part !== '' && part !== '-')
    .slice(0, 8)
    .map((part) =>
      part.startsWith('-') ? { field: part.slice(1), direction: 'desc' } : { field: part, direction: 'asc' },
    );
